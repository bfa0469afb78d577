# Choosing by path and descriptor, limits, filters in the kernel, colours, namespaces.

load lib.bash

# both ARGUMENTS...: strace's own lines and ours, pids and addresses apart, are the same.
both() {
	local who
	for who in "$real" "$STRACE"; do
		rm -f log."${who%%/strace}"
		clean "$who" -o "log" "$@" >/dev/null 2>message || true
		sed -E 's/0x[0-9a-f]{6,}/ADDR/g; s/^[0-9]+ +/PID /; s/si_pid=[0-9]+/si_pid=PID/; s/(si_[us]time=)[^,}]*/\1#/g; s/= [0-9]{3,}$/= N/' log >"log.$([[ $who == "$real" ]] && echo want || echo had)"
	done
	[ -s log.want ]
	diff -u log.want log.had
}
needs_reference() {
	real=$("$TESTS/reference") && [[ $("$real" -V) == *"version 7"* ]] || skip "there is no strace 7.2 here"
}

@test "-P shows the calls that name a path, and those on its descriptors" {
	needs_reference
	echo one >one && echo two >two
	both -P "$PWD/one" cat "$PWD/one" "$PWD/two"
	like '^openat.*one' log.had
	like '^read\(3, "one' log.had
	unlike two log.had
	both -P one cat one two
	both -P one -P two -e trace=read cat one two
	both -f -P /etc/passwd sh -c 'cat /etc/passwd; true </etc/passwd'
}

@test "-P finds descriptors in sets and lists" {
	needs_reference
	needs python3
	echo one >one
	both -P "$PWD/one" python3 -S -c 'import os,select
fd = os.open("one", 0)
select.select([fd], [], [], 0)
select.select([0], [0], [], 0)
p = select.poll(); p.register(0); p.register(fd); p.poll(0)
import ctypes; ctypes.CDLL(None).syscall(312, os.getpid(), os.getpid(), 0, fd, fd) # kcmp: not looked at
os.dup2(fd, 9)'
	like select log.had
	like poll log.had
}

@test "a path is resolved, and strace says so unless -e quiet=path-resolution" {
	echo one >one
	strace -o "$log" -P one cat one
	[[ $stderr == *"Requested path \"one\" resolved into \"$PWD/one\""* ]]
	strace -o "$log" -e quiet=path-resolution -P one cat one
	[ ! "$stderr" ]
}

@test "--trace-fds shows calls on these descriptors" {
	trace --trace-fds=1 sh -c 'echo one; echo two >&2'
	like '^write\(1, "one'
	unlike '^write\(2|^openat'
	trace -e 'fd=!0,1,2' cat /dev/null
	like '^(read|close)\(3'
	unlike '\(1,|\(2\)'
	trace -e fds=none -P /dev/null cat /dev/null
	like '^openat.*"/dev/null"'
	strace -e trace-fds=1,x true
	[[ $status == 1 && $stderr == *"invalid descriptor 'x'" ]]
}

@test "--syscall-limit lets the program go on alone after so many calls" {
	trace --syscall-limit=3 sh -c 'echo ran >mark; exit 7'
	[ "$(grep -c ' = ' "$log")" = 3 ]
	until_true test -s mark
	trace --syscall-limit=2 -e trace=write sh -c 'echo a; echo b; echo c'
	[ "$(grep -c '^write' "$log")" = 2 ]
	strace --syscall-limit=0 true
	[[ $status == 1 && $stderr == *"invalid --syscall-limit argument: '0'"* ]]
}

@test "--kill-on-exit: what strace traced ends with it" {
	start "$STRACE" -o "$log" -I 1 --kill-on-exit "$BUILD/act" sleep 600000
	until_true grep -qs nanosleep "$log"
	child=$(tracees_of "$pid")
	started+=" $child"
	kill -TERM "$pid"
	until_true gone "$child"
	for option in --kill-on-exit --; do
		rm -f "$log"
		start "$STRACE" -o "$log" $option "$BUILD/act" sleep 600000
		until_true grep -qs nanosleep "$log"
		child=$(tracees_of "$pid")
		started+=" $child"
		kill -KILL "$pid"
		wait "$pid" || true
		if [ $option = -- ]; then until_true untraced "$child"; else until_true gone "$child"; fi
	done
	asleep "$child"
	strace --kill-on-exit -p 1
	[[ $status == 1 && $stderr == *"--kill-on-exit and -p/--attach are mutually exclusive options"* ]]
}

@test "--seccomp-bpf shows the same lines as without" {
	norm() { sed -E 's/^[0-9]+ +//; s/0x[0-9a-f]+/ADDR/g; s/= [0-9]{3,}$/= N/; s/(getrandom..).*/\1/' "$1"; }
	for set in openat,close '!openat,read' read %file %memory 'all,!read'; do
		trace -f -e trace="$set" cat /dev/null
		norm "$log" >want
		trace -f --seccomp-bpf -e trace="$set" cat /dev/null
		diff -u want <(norm "$log")
	done
	trace -f --seccomp-bpf -e trace=openat,exit_group sh -c 'cat /dev/null; true'
	times 2 'exit_group\(0\)'
	like 'openat\(AT_FDCWD, "/dev/null"'
}

@test "--seccomp-bpf stops at the wanted calls of each architecture, numbers next to them pass" {
	echo 'access "x" 0
close 77
chdir "x"
rmdir "x"
getuid
getgid
geteuid
getegid
unlink "x"' >script
	# Which calls, of the program alone.
	shown() { sed -nE "s/^$(sed 's/ .*//;q' "$log") +((access|close|chdir|rmdir|gete?[ug]id|unlink)\().*/\1/p" "$log"; }
	programs=calls
	[[ ! -x $BUILD/calls32 ]] || programs='calls calls32'
	for program in $programs; do
		for set in access close chdir rmdir,unlink getuid,geteuid getgid,getegid '!access,close,chdir,rmdir,unlink' %file; do
			trace -f -e trace="$set" "$BUILD/$program" script
			shown >want
			[ -s want ]
			trace -f --seccomp-bpf -e trace="$set" "$BUILD/$program" script
			shown | diff want -
		done
	done
}

@test "under --seccomp-bpf a call that is not traced costs no stop" {
	trace -c "$STRACE" -f --seccomp-bpf -o had -e trace=getppid dd if=/dev/zero of=/dev/null bs=1 count=3000
	[ "$status" = 0 ]
	[ "$(awk '$NF == "ptrace" { print $4 }' "$log")" -lt 500 ]
}

@test "--seccomp-bpf is off with -p, -b, --syscall-limit and without anything to leave out" {
	start "$BUILD/act" sleep 300
	strace -f --seccomp-bpf -p "$pid"
	[[ $status == 0 && $stderr == *"--seccomp-bpf is not enabled for processes attached with -p"* ]]
	strace -o "$log" -f --seccomp-bpf -b execve -e trace=read true
	[[ $status == 0 && $stderr == *"--seccomp-bpf is not enabled because it is not compatible with -b"* ]]
	strace -o "$log" -f --seccomp-bpf --syscall-limit=1 -e trace=read true
	[[ $stderr == *"not compatible with --syscall-limit"* ]]
}

@test "--seccomp-bpf injects, and follows i386 programs" {
	strace -f --seccomp-bpf -o "$log" -e trace=mkdir,mkdirat -e inject=mkdir,mkdirat:error=ENOSPC mkdir made
	[[ $status == 1 && ! -e made ]]
	like 'mkdir(at)?\(.*ENOSPC.*\(INJECTED\)'
}

@test "--color=always colours names, values, constants, results and errors" {
	trace --color=always -e trace=openat cat /nonexistent
	like $'^\e\\[33mopenat\e\\[m\\(\e\\[34mAT_FDCWD\e\\[m, \e\\[35m"/nonexistent"\e\\[m, \e\\[34mO_RDONLY\e\\[m\\) += \e\\[32m-1\e\\[m \e\\[31mENOENT\e\\[m'
	like $'= \e\\[32m[0-9]+\e\\[m$'
	sed $'s/\e\\[[0-9;]*m//g' "$log" >plain
	trace -e trace=openat cat /nonexistent
	diff -u "$log" plain
}

@test "no colour outside a terminal, with NO_COLOR or --color=never; STRACE_COLORS chooses them" {
	trace -e trace=openat true
	unlike $'\e'
	needs script
	run script -qec "'$STRACE' -e trace=openat true" /dev/null <<<''
	TERM=xterm script -qec "'$STRACE' -e trace=openat true" typescript </dev/null >/dev/null
	grep -q $'\e\\[33mopenat' typescript
	TERM=vt220 script -qec "'$STRACE' -e trace=openat true" typescript </dev/null >/dev/null
	grep -q $'\33\\[' typescript
	NO_COLOR= TERM=xterm script -qec "'$STRACE' -e trace=openat true" typescript </dev/null >/dev/null
	unlike $'\33' typescript
	NO_COLOR=1 TERM=xterm script -qec "'$STRACE' -e trace=openat true" typescript </dev/null >/dev/null
	unlike $'\e\\[33m' typescript
	TERM=xterm script -qec "'$STRACE' --color=never -e trace=openat true" typescript </dev/null >/dev/null
	unlike $'\e\\[33m' typescript
	STRACE_COLORS='syscall=1;36:const=0' trace --color=always -e trace=openat true
	like $'^\e\\[1;36mopenat\e\\[m\\(AT_FDCWD, '
	STRACE_COLORS=nonsense strace --color=always -o "$log" true
	[[ $stderr == *"STRACE_COLORS: 'nonsense' is not understood"* ]]
	strace --color=perhaps true
	[[ $status == 1 && $stderr == *"invalid --color argument: 'perhaps'"* ]]
}

@test "-e namespace=new shows which namespaces were entered" {
	unshare -m true 2>/dev/null || skip "may not make namespaces here"
	trace -e trace=unshare -e namespace=new unshare -m -u true
	like '^unshare\(CLONE_NEWNS\|CLONE_NEWUTS\) += 0 \(new mnt:\[[0-9]+\], uts:\[[0-9]+\]\)$'
	trace -f -e trace=clone,clone3,fork,vfork --namespace=new sh -c 'true & wait'
	unlike 'new '
	strace -e namespace=old true
	[[ $status == 1 && $stderr == *"invalid -e namespace= argument: 'old'"* ]]
}

@test "-z and -Z hold under -c, too" {
	trace -c -Z -e trace=openat,access cat /nonexistent
	like ' +([0-9]+) +\1 openat$'
}
