# The life of processes and threads: signals, stops, forks, execs, ends.
load lib.bash

act() { trace "${opts[@]}" "$BUILD/act" "$@"; }

@test "a handled signal, and the return from its handler" {
	act handler
	same handled "$output"
	like '^--- SIGUSR1 \{si_signo=SIGUSR1, si_code=SI_USER, si_pid=[0-9]+, si_uid=[0-9]+\} ---$'
	line 'rt_sigreturn({mask=[]})                 = 0'
	in_order '^kill\(' '^--- SIGUSR1' '^write\(1, "handled' '^rt_sigreturn' 'after'
}

@test "a queued signal carries its value" {
	act queue
	like '^--- SIGRT_3 \{si_signo=SIGRT_3, si_code=SI_QUEUE, si_pid=[0-9]+, si_uid=[0-9]+, si_int=77, si_ptr=0x4d\} ---$'
}

@test "ignored and blocked signals show where the kernel shows them" {
	act ignored
	in_order '^kill' '^--- SIGUSR1' 'after'
	act blocked
	in_order '^kill' 'blocked' 'SIG_UNBLOCK' '^--- SIGUSR1' 'after'
}

@test "faults tell the address" {
	act segv
	[ "$status" = 139 ]
	line '--- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=0x12345} ---'
	line '+++ killed by SIGSEGV +++'
	act fpe
	like '^--- SIGFPE \{si_signo=SIGFPE, si_code=FPE_INTDIV, si_addr=0x[0-9a-f]+\} ---$'
	[ "$status" = 136 ]
}

@test "interrupted calls say how they will be restarted" {
	act alarm-nanosleep
	like '^nanosleep\(\{tv_sec=5, tv_nsec=0\}, \{tv_sec=4, tv_nsec=[0-9]+\}\) = \? ERESTART_RESTARTBLOCK \(Interrupted by signal\)$'
	like '^--- SIGALRM \{si_signo=SIGALRM, si_code=SI_KERNEL\} ---$'
	line 'rt_sigreturn({mask=[]})                 = -1 EINTR (Interrupted system call)'
	act pause
	line 'pause()                                 = ? ERESTARTNOHAND (To be restarted if no handler)'
	act restart-read
	like '^read\(3, 0x[0-9a-f]+, 1\) +\= \? ERESTARTSYS \(To be restarted if SA_RESTART is set\)$'
	in_order 'ERESTARTSYS' 'handled' 'rt_sigreturn' '^read\(3, "x", 1\)  '
	act restart-nanosleep
	like '^nanosleep\(\{tv_sec=1, tv_nsec=0\}, NULL\) += \? ERESTART_RESTARTBLOCK'
	like '^restart_syscall\(<\.\.\. resuming interrupted nanosleep \.\.\.>\) = '
}

@test "a thread's last call is complete when the thread ends, though its process lives on" {
	trace -f "$BUILD/act" leader-exits
	like '^[0-9]+ +exit\(0\) += \?$'
	unlike 'exit resumed'
	trace -f "$BUILD/act" exec-thread
	in_order '<... .* resumed>.* = \?$' 'superseded by execve' '<... execve resumed>'
	strace -f -q -e trace=execve "$BUILD/act" exec-thread	# it is the only one then
	like '^\+\+\+ superseded by execve in pid [0-9]+ \+\+\+$' <(echo "$stderr")
}

@test "lines on stderr and what the program writes there are in strace's order" {
	run clean bash -c '"$0" -e trace=write,close sh -c "echo one >&2; echo two >&2" 2>&1' "$STRACE"
	same 'write(1, "one\n", 4one write(1, "two\n", 4two' "$(grep -A1 '^write' <<<"$output" | grep -v '^[)-]' | xargs -d '\n' | sed 's/close.*//')"
}

@test "what restart_syscall resumes: the call before that was shown, or that was cut by attaching" {
	printf '%s\n' getpid restart_syscall restart_syscall 'close 77' restart_syscall >script
	resumed() { sed -n 's/^restart_syscall(<... resuming interrupted \(.*\) ...>.*/\1/p' "$log" | xargs; }
	trace "$BUILD/calls" script
	same 'getpid getpid close' "$(resumed)"
	trace -e trace=close,restart_syscall "$BUILD/calls" script
	[[ $(resumed) == *' close' ]]
	start "$BUILD/act" sleep 1000
	process=$pid
	until_true asleep "$process"
	sleep 0.1
	start "$STRACE" -o "$log" -e trace=restart_syscall -p "$process"
	until_true traced "$process"
	sleep 0.1
	kill -STOP "$process" && until_true grep -qs stopped "$log" && kill -CONT "$process"
	until_true grep -q exited "$log"
	[[ $(resumed) =~ ^(clock_)?nanosleep\ (clock_)?nanosleep$ ]]
}

@test "a stop is shown once and lasts until SIGCONT" {
	for name in stop:SIGSTOP tstp:SIGTSTP; do
		act ${name%:*}
		[ "$status" = 0 ]
		in_order '^tgkill' "^--- ${name#*:} \\{" "^--- stopped by ${name#*:} ---\$" '^--- SIGCONT' 'continued'
		times 1 'stopped by'
	done
}

@test "without -f only the first process is traced" {
	act fork
	[ "$status" = 0 ]
	times 0 '"child"'
	times 1 '"parent"'
	like '^--- SIGCHLD \{si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=[0-9]+, si_uid=[0-9]+, si_status=3, si_utime=[0-9]+, si_stime=[0-9]+\} ---$'
	like '^wait4\([0-9]+, \[\{WIFEXITED\(s\) && WEXITSTATUS\(s\) == 3\}\], 0, NULL\) = [0-9]+$'
}

@test "-f follows fork" {
	opts=(-f)
	act fork
	like '^[0-9]+ +access\("child", F_OK( <unfinished|\) += -1 ENOENT)'
	like '^[0-9]+ +\+\+\+ exited with 3 \+\+\+$'
	in_order '"child"' 'exited with 3' '"parent"' 'exited with 0'
	child=$(sed -nE 's/^([0-9]+) .*"child".*/\1/p' "$log")
	like "(clone\\(.*\\)|clone resumed>.*\\)) += $child\$"
}

@test "-f follows vfork and the exec that frees the parent" {
	opts=(-f)
	act vfork
	in_order 'vfork\( <unfinished' 'execve\(.*"exit", "4"' 'exited with 4'
	like '<\.\.\. vfork resumed>\) += [0-9]+$'
	like '^[0-9]+ +(<\.\.\. execve resumed>|execve\(.*"exit", "4".*)\) += 0$'
}

@test "-f follows many forks to their ends" {
	opts=(-f)
	act forks 50
	times 50 'access\("child"'
	times 51 'exited with 0'
}

@test "-f waits for an orphan but exits as the first process did" {
	opts=(-f)
	act orphan
	[ "$status" = 5 ]
	in_order 'exited with 5' '"orphan"' 'exited with 0'
}

@test "-f follows threads, each with its id" {
	opts=(-f)
	act threads 20
	[ "$status" = 0 ]
	for i in 0 7 19; do
		times 2 "access\\(\"thread$i\""
		[ "$(grep "\"thread$i\"" "$log" | cut -d' ' -f1 | sort -u | wc -l)" = 1 ]
	done
	times 21 '\+\+\+ exited with 0 \+\+\+'
	in_order '"thread19"' '"joined"'
}

@test "a call that another process interrupts is unfinished, then resumed" {
	opts=(-f)
	act unfinished
	in_order 'read\(3 <unfinished \.\.\.>$' 'write\(4, "x", 1' '<\.\.\. read resumed>, "x", 1\) += 1$'
	unlike '<unfinished.*<unfinished'
}

@test "a call is cut behind the last argument that its entry shows" {
	cat >script <<-'END'
		read 0 "ab" 2 = 2
		getrandom "ab" 2 0 = 2
		clone3 {0x4000 0 0 0 17 0 0 0} 64 = 5
		clone3 {0x5000 {3:4} 0 0 17 0 0 0} 64 = 5
		clone3 0 64 = 6
		accept 3 0 0 = 4
		recvfrom 3 "ab" 2 0 0 0 = 2
		rt_sigtimedwait {1} 0 0 8 = 1
	END
	trace -f "$BUILD/calls" script
	in_order ' read\(0 <unf' 'read resumed>, "ab", 2\) +=' ' getrandom\( <unf' 'getrandom resumed>".*", 2, 0\) +='
	in_order 'CLONE_VFORK, .*stack_size=0\}, 64 <unf' 'clone3 resumed>\) += 5' \
		'CLONE_PIDFD.CLONE_VFORK, .*stack_size=0\} <unf' 'clone3 resumed> => \{pidfd=\[3\]\}, 64\) += 5' \
		'clone3\(NULL, 64 <unf' 'clone3 resumed>\) += 6'
	in_order 'accept\(3, NULL, NULL <unf' 'recvfrom\(3 <unf' 'recvfrom resumed>, "ab", 2, 0, NULL, NULL\)' \
		'rt_sigtimedwait\(\[HUP\], NULL, NULL, 8 <unf'
}

@test "exec from another thread: superseded, and its pid becomes the leader's" {
	opts=(-f)
	act exec-thread
	[ "$status" = 6 ]
	like '^[0-9]+ +\+\+\+ superseded by execve in pid [0-9]+ \+\+\+$'
	leader=$(head -1 "$log" | cut -d' ' -f1)
	like "^$leader +\\+\\+\\+ superseded by execve in pid [0-9]+ \\+\\+\\+\$"
	like "^$leader +<\\.\\.\\. execve resumed>\\) += 0\$"
	like "^$leader +\\+\\+\\+ exited with 6 \\+\\+\\+\$"
	times 1 'exited with'
	strace -f "$BUILD/act" exec-thread
	line '+++ exited with 6 +++' <(echo "$stderr")		# alone again: no pid in front
}

@test "exec from another thread, its leader's stop and its own collected together: none is lost" {
	local i
	for i in {1..10}; do		# the outer strace makes the inner one collect slowly
		trace -e inject=wait4:delay_exit=3000 "$STRACE" -f -o inner "$BUILD/act" exec-busy
		[ "$status" = 6 ]
		like '^[0-9]+ +\+\+\+ superseded by execve in pid [0-9]+ \+\+\+$' inner
		like '^[0-9]+ +<\.\.\. execve resumed>\) += 0$' inner
	done
}

@test "the first thread may leave before the others" {
	opts=(-f)
	act leader-exits
	[ "$status" = 0 ]
	in_order ' exit\(0' '"last"'
	times 2 'exited with 0'
}

@test "SIGKILL ends all threads in their calls" {
	opts=(-f)
	act killed-threads
	[ "$status" = 137 ]
	times 2 '\+\+\+ killed by SIGKILL \+\+\+'
}

@test "a process killed at any moment is no error" {
	for i in 1 2 3 4 5 6 7 8; do
		run timeout 20 bash -c '"$0" -f -o log "$1" threads 400 & sleep 0.0'$i'
			kill -KILL $(tracees_of $!) 2>/dev/null; wait $!; echo "status $?"' "$STRACE" "$BUILD/act"
		[[ $output == *"status 137"* || $output == *"status 0"* ]]
		[[ $output != *ptrace* ]]
		like 'killed by SIGKILL|exited with 0'
	done
}

@test "an ended process that was in a call leaves it unfinished" {
	start "$STRACE" -o "$log" "$BUILD/act" sleep 5000
	until_true grep -qs nanosleep "$log"
	kill -KILL "$(tracees_of "$pid")"
	wait "$pid" || true
	like '^clock_nanosleep\(CLOCK_REALTIME, 0, \{tv_sec=5, tv_nsec=0\} <unfinished \.\.\.>\) = \?$'
	line '+++ killed by SIGKILL +++'
}

@test "a call that never returns is unfinished where its return would have said more" {
	calls() { trace -f -e trace=pause,read,poll,rt_sigtimedwait,futex,clock_nanosleep "$@" "$BUILD/act" killed-calls; }
	calls
	for call in read poll rt_sigtimedwait clock_nanosleep; do like "^[0-9]+ +<\\.\\.\\. $call resumed> <unfinished \\.\\.\\.>\\) = \\?\$"; done
	for call in futex pause; do like "^[0-9]+ +<\\.\\.\\. $call resumed>\\) += \\?\$"; done
	calls -e status=unfinished	# in one piece
	like ' read\([0-9]+ <unfinished \.\.\.>\) += \?$'
	like ' poll\(\[\{fd=-1\}\], 1, -1 <unfinished \.\.\.>\) = \?$'
	like ' rt_sigtimedwait\(\[\], NULL, NULL, 8 <unfinished \.\.\.>\) = \?$'
	like ' futex\(0x[0-9a-f]+, FUTEX_WAIT, 0, NULL\) += \?$'
	like ' clock_nanosleep\(CLOCK_REALTIME, 0, \{tv_sec=9, tv_nsec=0\} <unfinished \.\.\.>\) = \?$'
	like ' pause\(\) += \?$'
	calls -e status=unfinished -e raw=all	# raw arguments are all known
	like ' poll\(0x[0-9a-f]+, 0x1, 0xffffffff\) += \?$'
	times 6 '[(].*[)] += \?$'
	unlike '<unf'
}

@test "uids, umask, addresses, and nothing: return values by kind" {
	trace -e trace=getpid,umask,brk,mmap,exit_group sh -c 'umask 027; umask 022'
	like '^umask\(027\) {30}= 0[0-9]+$'
	like '^brk\(NULL\) {31}= 0x[0-9a-f]+$'
	like '^mmap\(NULL, .*\) = 0x[0-9a-f]+$'
	line 'exit_group(0)                           = ?'
}
