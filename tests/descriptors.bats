# -y, -yy, -Y, -e read=, -e write=: what descriptors and process ids stand for, and what goes through them.

load lib.bash

needs_reference() {
	real=$("$TESTS/reference") && [[ $("$real" -V) == *"version 7"* ]] || skip "there is no strace 7.2 here"
}
# Inodes, ports, pids and addresses apart.
plain() {
	sed -E 's/\[[0-9]{4,}/[INODE/g; s/->[0-9]{4,}/->INODE/g; s/(127\.0\.0\.1|::1\]?):[0-9]+/\1:PORT/g; s/htons\([0-9]+\)/htons(PORT)/g
		s/0x[0-9a-f]{5,}/ADDR/g; s/(pid|PID|ROUTE:)(=?)[0-9]+/\1\2N/g; s/u64=[0-9]+/u64=N/; s/^[0-9]+</PID</; s/[0-9]{3,}</PID</g
		s/ = [0-9]{3,}$/ = N/; s/\([0-9]{3,}, 0\)/(PID, 0)/; s/pid:[0-9]+/pid:N/g; s/st_size=[0-9]+/st_size=N/; s/ +=/ =/' "$1"
}
# both FIRST ARGUMENTS...: from the first line that matches FIRST on both tracers' lines are the same.
both() {
	local first=$1 who
	shift
	for who in "$real" "$STRACE"; do
		clean "$who" -o log "$@" >out 2>message || true
		[[ $who == "$real" ]] && plain log | sed -n "/$first/,\$p" >want
	done
	[ -s want ]
	plain log | sed -n "/$first/,\$p" | diff -u want -
}

@test "-yy shows protocols and addresses of sockets" {
	needs_reference
	needs /usr/bin/python3
	both '^socket(' -yy -e trace=%net,close,read,write /usr/bin/python3 -S -c 'import socket, os
a = socket.socket(); a.bind(("127.0.0.1", 0)); a.listen(3)
b = socket.socket(); b.connect(a.getsockname()); c, _ = a.accept(); b.send(b"hi"); c.recv(5)
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); u.bind(("127.0.0.1", 0)); u.getsockname()
s6 = socket.socket(socket.AF_INET6); s6.bind(("::1", 0)); s6.listen(1)
t6 = socket.socket(socket.AF_INET6); t6.connect(s6.getsockname()); t6.send(b"q")
x, y = socket.socketpair(); x.send(b"1"); y.recv(1)
n = socket.socket(socket.AF_UNIX)
if os.path.exists("sock"): os.unlink("sock")
n.bind("sock"); n.listen(1); m = socket.socket(socket.AF_UNIX); m.connect("sock"); k, _ = n.accept(); m.send(b"2"); k.recv(1)
ab = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); ab.bind("\0abs\ntract"); ab.getsockname()
nl = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0); nl.getsockname(); nl.bind((0, 0)); nl.getsockname()'
	grep -q 'TCP:\[127.0.0.1:[0-9]*->127.0.0.1:[0-9]*\]' log
	grep -q 'UNIX-STREAM:\[[0-9]*->[0-9]*,"sock"\]' log
	grep -q 'NETLINK:\[ROUTE:' log
}

@test "each kind of --decode-fds alone" {
	needs_reference
	needs /usr/bin/python3
	for kind in path dev socket pidfd path,dev dev,socket all; do
		both '^openat.*dev.null' --decode-fds=$kind /usr/bin/python3 -S -c 'import os, socket
f = os.open("/dev/null", os.O_RDWR); os.fstat(f); g = os.open("/etc/passwd", 0); os.fstat(g)
s = socket.socket(); s.bind(("127.0.0.1", 0)); s.getsockname()
pf = os.pidfd_open(os.getpid()); os.fstat(pf); os.set_inheritable(pf, True)
os.dup2(f, 20); p, q = os.pipe(); os.write(q, b"x"); os.read(p, 1)'
	done
	grep -q '</dev/null<char 1:3>>' log
	grep -q '<pid:' log
}

@test "-yy: descriptors in lists and sets, those that come back, none in the text of a result" {
	needs_reference
	needs /usr/bin/python3
	both '^socketpair(' -yy /usr/bin/python3 -S -c 'import select, os, socket
a, b = socket.socketpair(); b.send(b"x")
p = select.poll(); p.register(a); p.register(b); p.poll(0)
select.select([a], [b], [], 0)
e = select.epoll(); e.register(a); e.poll(0); os.dup(a.fileno())'
}

@test "--decode-fds=eventfd and signalfd" {
	needs /usr/bin/python3
	trace -yy /usr/bin/python3 -S -c 'import os; os.fstat(os.eventfd(5))'
	like '^eventfd2\(5, EFD_CLOEXEC\) += [0-9]+<\{eventfd-count=0x5, eventfd-id=[0-9]+, eventfd-semaphore=0\}>$'
	trace --decode-fds=signalfd /usr/bin/python3 -S -c 'import ctypes, os
libc = ctypes.CDLL(None)
os.fstat(libc.signalfd(-1, (ctypes.c_ulong * 16)(0x4200), 0))'
	like '^newfstatat\([0-9]+<signalfd:\[USR1 TERM\]>, '
	strace --decode-fds=nonsense true
	[[ $status == 1 && $stderr == *"invalid decode-fds 'nonsense'"* ]]
}

@test "-Y shows what runs as a process id, in front of lines and in them" {
	needs_reference
	both ^execve -Y -e trace='!wait4,getppid,set_robust_list,set_tid_address,getrandom' sh -c 'kill -0 $$; true'
	trace -f -Y sh -c 'sleep 0 & wait'
	like '^[0-9]+ *<sleep> \+\+\+ exited with 0 \+\+\+$'
	like '^[0-9]+ *<sh> --- SIGCHLD \{si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=[0-9]+<sleep>'
	strace --decode-pids=nonsense true
	[ "$status" = 1 ]
}

@test "-e read and -e write dump data byte by byte" {
	needs_reference
	needs /usr/bin/python3
	both '^write(1' -e read=all -e write=all /usr/bin/python3 -S -c 'import os, socket
os.write(1, bytes(range(40))); r = os.open("/etc/hostname", 0); os.read(r, 100)
os.writev(1, [b"hello ", b"world, this is a longer one\n"]); os.pread(r, 5, 1)
a, b = socket.socketpair(); a.send(b"abc"); b.recv(10); a.sendmsg([b"xx", b"yyy"]); b.recvmsg(10)
os.readv(r, [bytearray(3), bytearray(4)]); os.write(1, b"")
try: os.write(os.open("/dev/full", 1), b"lost")
except OSError: pass'
	grep -qF ' | 00010  10 11 12 13 14 15 16 17  18 19 1a 1b 1c 1d 1e 1f  ................ |' log
	both '^write(1' -e write=1 /usr/bin/python3 -S -c 'import os; os.write(1, b"one"); os.write(2, b"two")'
	strace -e read=0,x true
	[[ $status == 1 && $stderr == *"invalid descriptor 'x'" ]]
}

@test "-e read and -e write dump of vectors and messages what was moved" {
	cat >calls <<-'E'
		readv 7 {'abc' 3 'defgh' 5 0 0} 3 = 5
		readv 7 {'abc' 3 0 0 'defgh' 5} 3 = 8
		writev 7 !{'abc' 3} 2 = -14
		writev 7 {'abc' 3} -1 = -22
		sendmmsg 7 {0 0 {'ab' 2 'cd' 2} 2 0 0 0 3 0 0 {'ef' 2} 1 0 0 0 2} 2 0 = 1
		sendmmsg 7 {0 0 {'ab' 2 'cd' 2} 2 0 0 0 3 0 0 {'ef' 2} 1 0 0 0 2} 2 0 = 2
	E
	trace -a1 -e trace=readv,writev,sendmmsg -e read=7 -e write=7 "$BUILD/calls" calls
	same "$(grep '^ ' "$log" | sed -E 's/^ (. |\| 0+ +)//; s/  +[^ ]* +\|//')" "3 bytes in buffer 0
61 62 63
2 bytes in buffer 1
64 65
3 bytes in buffer 0
61 62 63
2 buffers in vector 0
2 bytes in buffer 0
61 62
1 bytes in buffer 1
63
2 buffers in vector 0
2 bytes in buffer 0
61 62
1 bytes in buffer 1
63
1 buffers in vector 1
2 bytes in buffer 0
65 66"
}

@test "--decode-pids=pidns: ids of another namespace are shown as ours, too" {
	unshare -Upfr true 2>/dev/null || skip "may not make namespaces here"
	for options in --decode-pids=pidns --pidns-translation "-e decode-pids=pidns,comm"; do
		# shellcheck disable=SC2086
		trace -f $options -e trace=getpid,kill,exit_group unshare -Upfr sh -c 'kill -0 $$; sh -c "exit 0"; true'
		like "getpid\\(\\) += 1(<sh>)? /\\* [0-9]+ in strace's PID NS \\*/$"
		like "kill\\(1(<sh>)? /\\* [0-9]+ in strace's PID NS \\*/, 0\\) += 0$"
	done
	trace -f --decode-pids=pidns -e trace=getpid sh -c 'sh -c :'
	unlike 'PID NS'
	strace -e decode-pids=foo true
	[[ $status == 1 && $stderr == *"invalid decode-pids 'foo'" ]]
}

needs_namespaces() {
	unshare -Upfr --mount-proc true 2>/dev/null || skip "may not make namespaces here"
	PATH=/usr/bin:$PATH python3 -S -c '' 2>/dev/null || skip "needs python3"
	cat >ids.py <<-'END'
		import os, signal, socket
		os.setsid(); os.getsid(0); os.getpgid(0); os.getpid()
		if os.fork() == 0:
		    os.setpgid(0, 0); os.getpgrp(); os.kill(-os.getpgrp(), 0)
		    os.getpriority(os.PRIO_PGRP, os.getpgrp()); os.getpriority(os.PRIO_PROCESS, os.getpid())
		    os._exit(0)
		os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
		os.waitid(os.P_PGID, 2, os.WEXITED | os.WNOWAIT)
		os.waitpid(-2, 0)
		n = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0); n.bind((0, 0)); n.getsockname()
	END
}

@test "--decode-pids=pidns: groups, sessions, senders of signals and netlink ports" {
	needs_namespaces
	trace -f --decode-pids=pidns -e trace=%process,%signal,%net,setpgid,getpgrp,getpgid,setsid,getsid,getpriority \
		unshare -Upfr /usr/bin/python3 -S ids.py
	ours=" /\\* [0-9]+ in strace's PID NS \\*/"
	like "setsid\\(\\) += 1$ours\$"
	like "getsid\\(0\\) += 1$ours\$"
	like "getpgid\\(0\\) += 1$ours\$"
	like "getpgrp\\(\\) += 2$ours\$"
	like "kill\\(-2$ours, 0\\) += 0\$"
	like "getpriority\\(PRIO_PGRP, 2$ours\\)"
	like "getpriority\\(PRIO_PROCESS, 2$ours\\)"
	like "waitid\\(P_PGID, 2$ours, "
	like "wait4\\(-2$ours, "
	like "si_code=CLD_EXITED, si_pid=2$ours, "
	like "getsockname\\(.*nl_pid=1$ours, "
}

@test "-Y names the processes of a PID namespace, whatever /proc it is looked up in" {
	needs_namespaces
	classes=%process,%signal,getpid,getppid,setpgid,getpgrp
	trace -f -Y -e trace=$classes unshare -Upfr /usr/bin/python3 -S ids.py
	like '<python3> getpid\(\) += 1<python3>$'
	like '<python3> kill\(-2, 0\) += 0$'
	for proc in "" --mount-proc; do
		# A second process of strace's namespace: its number is another's outside.
		run clean timeout 20 unshare -Upfr $proc sh -c \
			'"$1" -f -Y -o log --decode-pids=comm,pidns -e trace=$2 unshare -pf sh -c "kill -0 \$\$; true"' sh "$STRACE" $classes
		like "^([0-9]+)<sh> kill\\(1<sh> /\\* \\1 in strace's PID NS \\*/, 0\\) += 0\$"
		unlike '<(kthreadd|strace|systemd|init)> (kill|exit_group|getpid|\+\+\+)'
		run clean timeout 20 unshare -Upfr $proc sh -c '"$1" -y -Y -o log sh -c "kill -0 \$\$; cd /; : </dev/null"; :' sh "$STRACE"
		like '^kill\([0-9]+<sh>, 0\) += 0$'
		like '^openat\(AT_FDCWD</>, "/dev/null", O_RDONLY\) += [0-9]+</dev/null>$'
	done
}

@test "-Y tells the processes of two PID namespaces apart" {
	needs_root
	unshare -pf true 2>/dev/null || skip "may not make namespaces here"
	# Process 2 of a namespace that /proc, which is of another one around both, has first.
	# shellcheck disable=SC2016
	start unshare -pf --kill-child sh -c 'echo >other; "$BUILD/act" sleep 60000; :'
	until_true test -e other
	until_true child_of "$(child_of "$pid")" >second
	until_true grep -qx act "/proc/$(cat second)/comm"
	clean timeout 20 unshare -pf "$STRACE" -f -Y -o "$log" sh -c 'kill -0 $$'
	like '^2<sh> kill\(2<sh>, 0\) += 0$'
	unlike '<act>'
}

@test "-Y shows names of 15 letters whole" {
	cp "$BUILD/act" abcdefghijklmnop
	trace -f -Y -e trace=kill ./abcdefghijklmnop raise 9
	like '^[0-9]+<abcdefghijklmno> kill\([0-9]+<abcdefghijklmno>, SIGKILL\) '
}

@test "-f -p inside a PID namespace attaches to the threads of that process" {
	needs_namespaces
	# shellcheck disable=SC2016
	run clean timeout 20 unshare -Upfr sh -c '"$2" tick-threads ticks & p=$!; sleep 0.3
		timeout -s INT 0.5 "$1" -f -o log -p $p; kill -KILL $p' sh "$STRACE" "$BUILD/act"
	[[ $output =~ attached\ with\ [0-9]+\ threads ]]
}

@test "-Y: a name is known to the end, and a new one after exec" {
	needs_namespaces
	cat >reaped.py <<-'END'
		import os, signal
		signal.signal(signal.SIGCHLD, signal.SIG_IGN)
		p = os.posix_spawn("/usr/bin/true", ["true"], {})
		try: os.waitpid(p, 0)
		except OSError: pass
	END
	trace -f -Y -e trace=none /usr/bin/python3 -S reaped.py
	like '^[0-9]+<true> \+\+\+ exited with 0 \+\+\+$'
	like '^[0-9]+<python3> \+\+\+ exited with 0 \+\+\+$'
	trace -f -Y -e trace=execve,exit_group sh -c "PATH=/nowhere:$PATH; exec env true"
	in_order '<sh> execve' '<env> execve' '<true> exit_group' '^[0-9]+<true> \+\+\+ exited'
	strace -f -Y -e trace=none /usr/bin/python3 -S reaped.py
	[[ $stderr =~ \[pid\ +[0-9]+\<true\>\]\ \+\+\+\ exited ]]
}

@test "-yy: sockets that are found under another name, names of abstract ones" {
	[ -x /usr/bin/python3 ] || skip "needs python3"
	cat >sockets.py <<-'END'
		import socket
		def pair(family, address, *kind):
		    try: a, b = socket.socket(family, *kind), socket.socket(family, *kind)
		    except OSError: return
		    a.fileno() and a.set_inheritable(True); a.bind((address, 0))
		    if kind[0] == socket.SOCK_STREAM: a.listen()
		    b.connect(a.getsockname()); b.set_inheritable(True); a.set_inheritable(True)
		pair(socket.AF_INET, "127.0.0.1", socket.SOCK_STREAM, 262)
		pair(socket.AF_INET6, "::1", socket.SOCK_STREAM, 262)
		pair(socket.AF_INET, "127.0.0.1", socket.SOCK_DGRAM, 136)
		u = socket.socket(socket.AF_UNIX); u.bind(b"\0a\0b"); u.set_inheritable(True)
	END
	trace -yy -e trace=socket,fcntl,ioctl /usr/bin/python3 -S sockets.py
	like '<UNIX-STREAM:\[[0-9]+,@"a"\]>, FIONCLEX|<UNIX-STREAM:\[[0-9]+,@"a"\]>, F'
	if grep -q 'IPPROTO_MPTCP) = [0-9]' log; then
		like 'socket\(AF_INET, SOCK_STREAM.*, IPPROTO_MPTCP\) = [0-9]+<socket:\[[0-9]+\]>$'
		like '\([0-9]+<TCP:\[127\.0\.0\.1:[0-9]+\]>, '
		like '\([0-9]+<TCP:\[127\.0\.0\.1:[0-9]+->127\.0\.0\.1:[0-9]+\]>, '
		like '\([0-9]+<TCPv6:\[\[::1\]:[0-9]+->\[::1\]:[0-9]+\]>, '
	fi
	if grep -q 'IPPROTO_UDPLITE) = [0-9]' log; then
		like '\([0-9]+<UDPLITE:\[127\.0\.0\.1:[0-9]+->127\.0\.0\.1:[0-9]+\]>, '
	fi
}

@test "-yy: a file called \"(deleted)\", one that is gone, a device that is gone" {
	[ -x /usr/bin/python3 ] || skip "needs python3"
	cat >names.py <<-'END'
		import os
		def show(fd): os.set_inheritable(fd, False); os.lseek(fd, 0, 0)
		here = os.open("x (deleted)", os.O_CREAT | os.O_RDWR); show(here)
		both = os.open("x", os.O_CREAT | os.O_RDWR); os.unlink("x"); show(both)
		os.unlink("x (deleted)"); show(here)
		try: os.mknod("null", 0o20600, os.makedev(1, 3))
		except OSError: os._exit(0)
		null = os.open("null", 0); os.unlink("null"); show(null)
	END
	trace -yy -e trace=lseek /usr/bin/python3 -S names.py
	d=$(pwd -P)
	in_order "^lseek\\([0-9]+<$d/x [(]deleted[)]>, " "^lseek\\([0-9]+<$d/x>[(]deleted[)], " "^lseek\\([0-9]+<$d/x [(]deleted[)]>[(]deleted[)], "
	unlike 'test.*null<char'
	trace --decode-fds=dev -e trace=lseek /usr/bin/python3 -S names.py
	unlike '</[^d]'
}

@test "--decode-fds=pidfd: with -Y the name, of a process that is reaped the path" {
	[ -x /usr/bin/python3 ] || skip "needs python3"
	cat >pidfd.py <<-'END'
		import os
		c = os.fork()
		if c == 0: os._exit(0)
		p = os.pidfd_open(c); os.waitid(os.P_PID, c, os.WEXITED | os.WNOWAIT)
		os.dup2(p, 30); os.waitpid(c, 0); os.dup2(p, 31)
	END
	for options in --decode-fds=pidfd -yy; do
		trace $options -Y -e trace=dup2,dup3 /usr/bin/python3 -S pidfd.py
		like '<pid:[0-9]+<python3>>, 30(, O_CLOEXEC)?\) '
		like '\([0-9]+<anon_inode:\[pidfd\]>, 31(, O_CLOEXEC)?\) '
	done
}

@test "-yy shows the terminal behind /dev/ptmx" {
	needs /usr/bin/python3
	[[ -c /dev/ptmx ]] || skip "no /dev/ptmx"
	for o in -yy --decode-fds=dev; do
		trace $o -e trace=close /usr/bin/python3 -S -c 'import os; os.close(os.open("/dev/ptmx", 2))'
		like '^close\([0-9]+</dev/(pts/)?ptmx<char 5:2 @/dev/pts/[0-9]+>>\) += 0$'
	done
}
