# What a hostile or unlucky tracee cannot do: spoil lines, keep us busy, bring us down.
load lib.bash

@test "lines stay whole when the buffer fills while one is made" {
	needs python3
	trace -e trace=readv python3 -S -c 'import os
fd = os.open("/dev/zero", 0)
b = [bytearray(40) for i in range(20)]
for i in range(2000): os.readv(fd, b)'
	times 2000 'readv'
	[ "$(awk '/^readv\(3, \[.*\], 20\) += 800$/ && gsub(/"\.\.\., iov_len=40/, "") == 20' "$log" | wc -l)" = 2000 ]
}

@test "a line that waits for its status is whole however long it is" {
	needs python3
	trace -z -s 200000 -e trace=write python3 -S -c 'import os
fd = os.open("/dev/null", 1)
for i in range(4):
    try: os.write(9, b"n" * 100000)
    except OSError: pass
    os.write(fd, b"y" * 100000)'
	times 4 '^write\(3, "y+", 100000\) += 100000$'
	[ "$(grep -o y "$log" | wc -l)" -ge 400000 ]
	unlike 'nnn|EBADF'
}

@test "-e decode-fds=dev alone shows devices and nothing of files" {
	needs python3
	echo text >file
	trace -s 5000 -e decode-fds=dev -e trace=pwrite64,pread64 python3 -S -c 'import os
fd = os.open("file", 2)
for i in range(200): os.pwrite(fd, b"z" * 4000, 0)
os.pread(os.open("/dev/zero", 0), 1, 0)'
	times 200 '^pwrite64\(3, "z+", 4000, 0\) += 4000$'
	line 'pread64(4</dev/zero<char 1:5>>, "\0", 1, 0) = 1'
}

@test "few descriptors: the trace still goes to its command" {
	run bash -c 'ulimit -n 20; "$0" -o "|cat >piped" true' "$STRACE"
	[ "$status" = 0 ]
	like '\+\+\+ exited with 0' piped
	[ ! -e '|cat >piped' ]
}

@test "TZ that names no regular file, or an endless one, neither hangs nor eats memory" {
	reference && return
	mkfifo fifo
	truncate -s 400M sparse
	for tz in /dev/zero "$PWD/fifo" "$PWD/sparse" /dev/stdin ../../../dev/zero .. /etc/passwd; do
		run env "TZ=$tz" timeout 5 bash -c 'ulimit -v 100000; exec "$0" -o "$1" -t true' "$STRACE" "$log" < <(sleep 6)
		[ "$status" = 0 ] || { echo "$tz: $status $output"; false; }
		all_like '^[0-2][0-9]:[0-5][0-9]:[0-6][0-9] '
	done
}

@test "calls that claim to have moved more than there is end" {
	echo 'recvmmsg 0 0 1 0 0 = 0' >calls
	run timeout 10 "$STRACE" -o "$log" -e trace=recvmmsg -e read=all -e inject=recvmmsg:retval=2147483647 "$BUILD/calls" calls
	[ "$status" != 124 ]
}

@test "a file that may not grow: said, and the program goes on to its own end" {
	reference && return
	run bash -c 'ulimit -f 1; "$0" -o log sh -c "ls -l /usr/bin >/dev/null; exit 3"' "$STRACE"
	[ "$status" = 1 ]
	[[ $output == *"log: File too large"* ]]
}

@test "-D beside -p: both are traced, nobody is left stopped" {
	start "$BUILD/act" sleep 2000
	run timeout 10 "$STRACE" -D -o "$log" -p "$pid" -e trace=exit_group sleep 0.1
	[ "$status" = 0 ]
	until_true eval '[ "$(grep -c "exited with 0" "$log")" = 2 ]'
}

@test "the execve that starts the program is not tampered with, the next one is" {
	reference && return
	trace -e inject=execve:error=EPERM true
	[ "$status" = 0 ]
	trace -f -e trace=execve -e inject=execve:error=EPERM:when=1 sh -c '/bin/true; echo ran'
	like 'execve\("/bin/true".*EPERM.*\(INJECTED\)'
	same ran "$(tail -1 <<<"$output")"
}

@test "-ff: a thread that executes a program goes on in its leader's file" {
	trace -ff "$BUILD/act" exec-thread
	leader=$(ls -v log.* | head -1) thread=$(ls -v log.* | tail -1)
	like "^execve\(.* <pid changed to ${leader#log.} ...>$" "$thread"
	like "^\+\+\+ superseded by execve in pid ${thread#log.} \+\+\+$" "$leader"
	like '^<... execve resumed>\) += 0$' "$leader"
	like '^\+\+\+ exited with' "$leader"
}

@test "TERM ends strace at once, however much a call says there is" {
	timeout 0.1 "$BUILD/hostile" poll || [[ $? == 124 ]] || skip "no such mappings here"
	bad=0
	while read -r name options; do
		# shellcheck disable=SC2086
		start timeout -s KILL 15 "$STRACE" -o /dev/null -I2 $options "$BUILD/hostile" "$name" 2>/dev/null
		sleep 0.2
		before=$(date +%s%N)
		kill -TERM "$pid"
		wait "$pid" || true
		took=$((($(date +%s%N) - before) / 1000000))
		((took < 1000)) || { echo "$options hostile $name: $took ms"; bad=1; }
	done <<-'E'
		poll -P /nonexistent
		poll -e trace-fds=77
		poll -v -s 1000000
		select -P /nonexistent
		select -v -yy -s 1000000
		write -e write=all
		write -e write=all -e inject=write:retval=2000000000
		write -s 1000000000
		write -s 1000000000 -x
		writev -e write=all
		writev -v -s 1000000
		execve -v -s 1000000
		sendmsg -v -yy -s 1000000
		sendmmsg -v -e inject=sendmmsg:retval=1000 -e write=all
		getdents -v -e inject=getdents64:retval=1048576
	E
	[ $bad = 0 ]
}

@test "a vector that is too long for the kernel is dumped whole" {
	vector=$(printf "'a' 1 %.0s" {1..1030})
	printf '%s\n' "writev 77 {$vector} 1030 = -22" "readv 77 {$vector} 1030 = 1027" >calls
	trace -a1 -e trace=readv,writev -e write=all -e read=all "$BUILD/calls" calls
	times 1 '^ \* 1 bytes in buffer 1029$'
	times 2 '^ \* 1 bytes in buffer 1026$'
	times 2057 '^ \* 1 bytes in buffer'
}

@test "a write that fails is dumped as strace does, up to 16 MiB" {
	cat >calls <<-'E'
		write 77 "0123456789abcdefgh" 18
		write 77 0x1000 40
	E
	trace -a1 -e trace=write -e write=all "$BUILD/calls" calls
	same "$(printf '%s\n' 'write(77, "0123456789abcdefgh", 18) = -1 EBADF (Bad file descriptor)' \
		' | 00000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef |' \
		' | 00010  67 68                                             gh               |' \
		'write(77, 0x1000, 40) = -1 EBADF (Bad file descriptor)')" "$(head -n 4 "$log")"
	printf 'write 77 "\\x1f\\x20\\x7e\\x7f" 4\n' >calls
	trace -a1 -e trace=write -e write=all "$BUILD/calls" calls
	line ' | 00000  1f 20 7e 7f                                       . ~.             |'
	timeout 0.1 "$BUILD/hostile" write || [[ $? == 124 ]] || skip "no such mappings here"
	run timeout 20 "$STRACE" -o '|tail -n 3 >last' -e trace=write -e write=all "$BUILD/hostile" write 1
	line ' | fffff0  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  ................ |' last
	line ' | ...' last
}

@test "a vector of small buffers costs a few reads of memory, not two an element" {
	needs /usr/bin/python3
	trace -c -U calls,name "$STRACE" -o had -e trace=writev /usr/bin/python3 -S -c '
import os
f = os.open("/dev/null", 1)
v = [b"abcdefgh"] * 32
for i in range(100): os.writev(f, v)'
	times 100 '^writev\(' had
	[ "$(awk '$2 == "process_vm_readv" { print $1 }' "$log")" -lt 600 ]
}
