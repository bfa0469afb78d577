# How a line looks: column, strings, stamps, times, decorations.
load lib.bash

@test "results stand in column 40, or where -a says" {
	trace -e trace=exit_group,close true
	like '^exit_group\(0\) {27}= \?$'
	trace -a 12 -e trace=exit_group true
	line 'exit_group(0) = ?'
	trace -a60 -e trace=exit_group true
	like '^exit_group\(0\) {47}= \?$'
	trace --columns=0 -e trace=exit_group true
	line 'exit_group(0) = ?'
	trace -f -e trace=exit_group true		# the pid counts
	like '^[0-9]+ +exit_group\(0\) += \?$'
	[ "$(sed -n 's/=.*//p' "$log" | head -1 | wc -c)" = 41 ]
}

@test "strings are cut at 32 bytes, or where -s says" {
	text=0123456789012345678901234567890123456789
	trace -e trace=write echo $text
	line 'write(1, "01234567890123456789012345678901"..., 41) = 41'
	trace -e trace=write -s 41 echo $text
	line "write(1, \"$text\\n\", 41) = 41"
	trace -e trace=write -s 0 echo $text
	line 'write(1, ""..., 41)                     = 41'
	trace -e trace=write echo 0123456789012345678901234567890
	line 'write(1, "0123456789012345678901234567890\n", 32) = 32'
}

@test "-x shows strings with other than ASCII in hex, -xx all" {
	trace -e trace=write -x printf 'abc\n'
	line 'write(1, "abc\n", 4)                    = 4'
	trace -e trace=write -x printf 'a\377'
	line 'write(1, "\x61\xff", 2)                 = 2'
	trace -e trace=write -xx printf 'abc'
	line 'write(1, "\x61\x62\x63", 3)             = 3'
	trace -e trace=write -x printf 'a\t\r\v\fb'
	line 'write(1, "a\t\r\v\fb", 6)               = 6'
	trace -xx -e trace=access "$BUILD/act" fork
	like '^access\("\\x70\\x61\\x72\\x65\\x6e\\x74", F_OK\)'
	trace --strings-in-hex=all -e trace=write printf 'abc'
	line 'write(1, "\x61\x62\x63", 3)             = 3'
}

@test "bytes are escaped as in C, octal as short as it can be" {
	trace -e trace=write printf '\001\0011\t\v\f\r\n\\"\033[m\377\3779\0000'
	line 'write(1, "\1\0011\t\v\f\r\n\\\"\33[m\377\3779\0000", 18) = 18'
}

@test "-y follows a descriptor with its path" {
	cat >script <<-'E'
		openat -100 "/dev/null" 0
		dup 3
		close 3
		close 77
		fchdir -1
	E
	trace -y "$BUILD/calls" script
	line 'openat(AT_FDCWD<'"$PWD"'>, "/dev/null", O_RDONLY) = 3</dev/null>'
	line 'dup(3</dev/null>)                       = 4</dev/null>'
	line 'close(3</dev/null>)                     = 0'
	line 'close(77)                               = -1 EBADF (Bad file descriptor)'
	line 'fchdir(-1)                              = -1 EBADF (Bad file descriptor)'
}

@test "-y escapes what a path may contain, and marks deleted files" {
	touch $'a\nb<c>"d'
	trace -y -e trace=fcntl,dup2,dup sh -c 'exec 5<"$0"; rm "$0"; exec 6<&5' $'a\nb<c>"d'
	like '^dup2\(5<.*/a\\nb\\74c\\76\\"d>\(deleted\), 6\)'
}

@test "-n numbers, -N would name: the number of each call" {
	trace -n -e trace=write echo hi
	line '[   1] write(1, "hi\n", 3)              = 3'
	line '[ 231] +++ exited with 0 +++'
}

@test "-i shows the instruction pointer" {
	trace -i -e trace=write echo hi
	like '^\[[0-9a-f]{16}\] write\(1, "hi\\n", 3\)  = 3$'
	line '[????????????????] +++ exited with 0 +++'
}

@test "an i386 program is announced, and has pointers of 8 digits" {
	needs_i386
	echo 'getuid = 5' >script
	trace -i -e trace=getuid "$BUILD/calls32" script
	like '^\[[0-9a-f]{8}\] getuid'
	line '[????????] +++ exited with 0 +++'
	strace -f sh -c '"$BUILD/calls32" script; exit 3'
	[[ $stderr == *"[ Process PID="*" runs in 32 bit mode. ]"* ]]
	strace "$BUILD/calls" script
	[[ $stderr != *"[ Process"* ]]
}

@test "-t, -tt, -ttt and --absolute-timestamps" {
	trace -t true;   all_like '^[0-2][0-9]:[0-5][0-9]:[0-6][0-9] [^ ]'
	trace -tt true;  all_like '^[0-2][0-9]:[0-5][0-9]:[0-6][0-9]\.[0-9]{6} [^ ]'
	trace -ttt true; all_like '^[0-9]{10}\.[0-9]{6} [^ ]'
	trace --absolute-timestamps true; all_like '^[0-9]{2}:[0-9]{2}:[0-9]{2} [^ ]'
	trace --absolute-timestamps=precision:ms true; all_like '^..:..:..\.[0-9]{3} [^ ]'
	trace --absolute-timestamps=format:unix,precision:ns true; all_like '^[0-9]{10}\.[0-9]{9} [^ ]'
	trace --timestamps=unix true; all_like '^[0-9]{10} [^ ]'
	trace --absolute-timestamps=none true; like '^execve'
}

@test "the time of day is right" {
	before=$(date +%s)
	trace -ttt true
	stamp=$(sed -n '1s/\..*//p' "$log")
	((stamp >= before && stamp <= $(date +%s)))
	before=$(date +%H:%M:%S)
	trace -t true
	stamp=$(sed -n '1s/ .*//p' "$log")
	for zone in XYZ-5:30 ABC3; do
		before=$(TZ=$zone date +%H:%M:%S)
		TZ=$zone trace -t true
		after=$(TZ=$zone date +%H:%M:%S)
		stamp=$(sed -n '1s/ .*//p' "$log")
		[[ ! $stamp < $before && ! $stamp > $after ]] || [[ $before > $after ]]
	done
	before=$(date +%H:%M:%S)
	trace -t true
	stamp=$(sed -n '1s/ .*//p' "$log")
	[[ ! $stamp < $before && ! $stamp > $(date +%H:%M:%S) ]] || [[ $before == 23:59* ]]
}

@test "-r and --relative-timestamps: since the line before" {
	trace -r "$BUILD/act" sleep 700
	all_like '^ {5}[0-9]\.[0-9]{6} [^ ]'
	like '^ +0\.000000 execve'
	like '^ +(0\.[7-9]|[1-9]\.)[0-9]+ exit_group'
	like '^ +0\.[0-5][0-9]{5} \+\+\+ exited'
	trace --relative-timestamps=ns true; all_like '^ +[0-9]+\.[0-9]{9} [^ ]'
	trace -r -t true; all_like '^..:..:.. \(\+ +[0-9]+\.[0-9]{6}\) [^ ]'
}

@test "-T and --syscall-times: how long each call took" {
	trace -T "$BUILD/act" sleep 150
	like '^clock_nanosleep.* = 0 <0\.(1[5-9]|[2-9][0-9])[0-9]{4}>$'
	like '^execve.* = 0 <0\.[0-9]{6}>$'
	unlike '^exit_group.*<'
	trace -T -e trace=wait4,chdir sh -c 'sleep 0.8; cd /'
	like '^wait4.* <(0\.[5-9]|[1-9]\.)'
	like '^chdir.* <0\.[0-4]'		# each from its own beginning
	trace --syscall-times=ns true; like '= 0 <0\.[0-9]{9}>$'
	trace --syscall-times=s true; like '= 0 <0>$'
}

@test "stamps, pid, number and pointer come in strace's order" {
	trace -n -i -r -T -tt -f -e trace=write echo hi
	like '^[0-9]+ +..:..:..\.[0-9]{6} \(\+ +0\.000000\) \[   1\] \[[0-9a-f]{16}\] write\(1, "hi\\n", 3\) = 3 <0\.[0-9]{6}>$'
}

@test "-q, -qq, -qqq and -e quiet= leave messages out" {
	trace -q true; line '+++ exited with 0 +++'
	trace -qq true; unlike exited
	trace -e quiet=exit true; unlike exited
	trace --quiet=exit true; unlike exited
	trace -e quiet=all true; unlike exited
	strace -f -q "$BUILD/act" fork; [[ $stderr != *attached* ]]
	strace -f -e quiet=attach "$BUILD/act" fork; [[ $stderr != *attached* ]]
	strace -f -e quiet=exit "$BUILD/act" fork; [[ $stderr == *attached* && $stderr != *exited* ]]
	strace -f -qqq "$BUILD/act" exec-thread; [[ $stderr != *superseded* && $stderr != *exited* ]]
	strace -f -q "$BUILD/act" exec-thread; [[ $stderr == *superseded* ]]
}

@test "-v shows structs whole" {
	trace -e trace=execve,fstat,newfstatat env -i /bin/true
	like 'st_size=[0-9]+, \.\.\.\}'
	trace -v -e trace=execve,fstat,newfstatat env -i A=b /bin/true
	like '^execve\("/bin/true", \["/bin/true"\], \["A=b"\]\)'
	like 'st_nlink=1, st_uid=[0-9]+, st_gid=[0-9]+, st_blksize=[0-9]+, st_blocks=[0-9]+'
	unlike '\.\.\.\}'
	trace --no-abbrev -e trace=execve true
	unlike '/\* [0-9]+ vars'
}

@test "argv and envp: counted, cut after 32, broken pointers" {
	trace "$BUILD/act" many-args 40
	like '^execve\(.*, \["[^"]*"(\.\.\.)?, "exit"(, "a"){30}, \.\.\.\], 0x[0-9a-f]+ /\* 40 vars \*/\) = 0$'
	trace "$BUILD/act" many-args 30
	like '^execve\(.*, \["[^"]*"(\.\.\.)?, "exit"(, "a"){30}\], 0x[0-9a-f]+ /\* 30 vars \*/\) = 0$'
	trace -v -e trace=execve "$BUILD/act" many-args 40
	like '^execve\(.*, \["[^"]*"(\.\.\.)?, "exit"(, "a"){40}\], \[("A=1"(, )?){40}\]\) = 0$'
	trace "$BUILD/act" bad-exec
	like '^execve\("/nonexistent", \["one", 0x1, "three"\], 0x[0-9a-f]+ /\* 0 vars \*/\) = -1 E'
	line 'execve(NULL, NULL, NULL)                = -1 EFAULT (Bad address)'
	like '^execve\(0x1, 0x1, 0x1\) += -1 EFAULT'
	like '^execve\("/nonexistent", \[\], 0xffffffffffffffff\) = -1 E'
}

@test "an environment is counted however long it is, and up to where it cannot be read" {
	trace -e trace=execve "$BUILD/act" count-env
	sed -nE 's/^execve\("\/nonexistent".*(0x[0-9a-f]+)( \/\* (.*) \*\/)?\) += -1 E.*/\3/p' "$log" >counts
	same "$(printf '%s vars\n' 1 128 129 300 4097 65535 | sed 's/^1 vars/1 var/')
1 var, unterminated
511 vars, unterminated

-" "$(cat counts; echo -)"
	needs_i386
	echo 'execve "x" {0} {5 6 7 0} = -2' >script
	trace -e trace=execve "$BUILD/calls32" script
	like '^execve\("x", \[\], 0x[0-9a-f]+ /\* 3 vars \*/\) = -1 ENOENT'
}

@test "each stop's text reaches stderr in one write" {
	needs strace
	run timeout 20 strace -qq -s 4096 -e trace=write -e signal=none -o meta "$STRACE" "$BUILD/act" calls 50
	[ "$(grep -c '^write(2, ' meta)" -ge 50 ]
	reference && return
	# A call has two stops: at most two writes a line, each from where the last one ended.
	lines=$(grep -cE '^write\(2, ".*\\n", [0-9]+\) += [0-9]+$' meta)
	[ "$(grep -c '^write(2, ' meta)" -le $((2 * lines + 4)) ]
}

@test "to a file, text is out before the tracer blocks, and no write is made per line" {
	for affinity in off auto; do
		rm -f "$log"
		start "$STRACE" --affinity=$affinity -o "$log" "$BUILD/act" sleep 60000
		until_true grep -qs 'nanosleep(' "$log"
		started+=" $(tracees_of "$pid")"
	done
	reference && return
	needs strace
	timeout 20 strace -qq -c -U calls,name -e trace=write -o meta "$STRACE" -o log2 "$BUILD/act" calls 2000
	[ "$(awk '$2 == "write" { print $1 }' meta)" -lt 1000 ]
}

# late_reader ARG...: strace writes to a small pipe that does not block and is read late; what it wrote is
# in the file "read". With a file "term" it is told to end before. Prints its status, and S when it sleeps.
late_reader() {
	needs python3
	cat >late.py <<-'E'
		import fcntl, os, signal, sys, time
		r, w = os.pipe()
		fcntl.fcntl(w, 1031, 4096)	# F_SETPIPE_SZ
		os.set_blocking(w, False)
		pid = os.fork()
		if not pid:
		    os.dup2(w, 2)
		    os.close(r)
		    os.close(w)
		    os.execv(sys.argv[1], sys.argv[1:])
		os.close(w)
		time.sleep(.4)
		state = {open("/proc/%d/stat" % pid).read().rsplit(")", 1)[1].split()[0] for i in range(9) if not time.sleep(.01)}
		if os.path.exists("term"):
		    os.kill(pid, signal.SIGTERM)
		    time.sleep(.3)
		with os.fdopen(r, "rb") as pipe, open("read", "wb") as f: f.write(pipe.read())
		print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), *({"S"} & state))
	E
	run -0 clean timeout 20 python3 late.py "$STRACE" "$@"
}

@test "an output that does not block is waited for, asleep" {
	late_reader -I2 "$BUILD/act" calls 2000
	[ "$output" = "0 S" ]
	times 2000 '^getppid\(\) +\= [0-9]+$' read
	line '+++ exited with 0 +++' read
}

@test "an output that does not block is waited for a while when a signal ends strace" {
	touch term
	late_reader -I2 "$BUILD/act" busy ticks
	[ "$output" = "-15 S" ]
	like '^(getppid\()?[^ ]*strace: Process [0-9]+ detached$' read
	unlike '^getppid\(\) *$' read
}

@test "an interruption does not wait for an output that nobody reads and that does not block" {
	needs python3
	start python3 -c 'import os, sys
r, w = os.pipe()
os.set_inheritable(r, True)
os.set_blocking(w, False)
os.dup2(w, 2)
os.execv(sys.argv[1], sys.argv[1:])' "$STRACE" -I2 "$BUILD/act" busy ticks
	sleep 0.4
	tracee=$(tracees_of "$pid")
	started+=" $tracee"
	kill -TERM "$pid"
	until_true gone "$pid"
	let_go() { gone "$tracee" || untraced "$tracee"; }
	until_true let_go
}
