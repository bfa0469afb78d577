# -p: taking hold of running processes, and letting go of them.
load lib.bash

# ticking [busy|tick-threads]: starts a process that counts in the file "ticks" for ever.
ticking() {
	start "$BUILD/act" "${1:-tick}" ticks
	until_true test -s ticks
}
ticks() { od -An -tu8 -N8 ticks; }
goes_on() { local n; n=$(ticks); until_true eval '(($(ticks) > '"$n"'))'; }

# attach ARG...: the tracer in the background, until it has hold of $pid; sets $tracer.
attach() {
	tracee=$pid
	start "$STRACE" -o "$log" "$@" 2>err
	tracer=$pid
	until_true traced "$tracee"
}

@test "-p attaches and shows what comes; the messages" {
	ticking
	attach -p $pid
	until_true grep -qs getppid "$log"
	like '^getppid\(\) +\= [0-9]+$'
	kill -INT $tracer
	wait $tracer || true
	like "^$STRACE: Process $tracee attached\$" err
	like "^$STRACE: Process $tracee detached\$" err
	goes_on
}

@test "^C, SIGTERM, SIGHUP let go: the process goes on as if nothing happened" {
	ticking
	process=$pid
	for sig in INT TERM HUP; do
		pid=$process
		attach -p "$process"
		until_true grep -qs getppid "$log"
		kill -$sig $tracer
		until_true untraced "$process"
		status=0
		wait $tracer || status=$?
		[ "$status" = $((128 + $(kill -l $sig))) ]	# by the same signal
		goes_on
		is_state "$process" SR
	done
}

@test "letting go of a process in a long call does not disturb the call" {
	start "$BUILD/act" sleep 3000
	process=$pid
	until_true asleep "$process"
	attach -p "$process"
	reference || until_true grep -qsE 'nanosleep|restart' "$log"
	kill -INT $tracer
	until_true untraced "$process"
	begin=$(date +%s%N)
	wait "$process"
	(($(date +%s%N) - begin > 300000000))
	like '^(restart_syscall\(<\.\.\. resuming interrupted .* \.\.\.>|clock_nanosleep\(.*) <detached \.\.\.>$'
}

@test "a call in progress is shown once attached" {
	start "$BUILD/act" wait-term
	process=$pid
	until_true asleep "$process"
	attach -p "$process"
	until_true grep -q "^pause(" "$log"
	kill -TERM "$process"
	status=0
	wait "$process" || status=$?
	wait $tracer || true
	[ "$status" = 8 ]
	in_order '^pause\(' '--- SIGTERM' 'exited with 8'
}

@test "a signal that came just before letting go is not lost" {
	start "$BUILD/act" spin-term >out
	process=$pid
	attach -p "$process"
	until_true is_state "$process" R
	kill -STOP $tracer
	until_true is_state $tracer T
	kill -TERM "$process"
	until_true is_state "$process" t	# it waits for strace to hand the signal over
	kill -INT $tracer
	kill -CONT $tracer
	until_true gone "$process"
	status=0
	wait "$process" || status=$?
	[ "$status" = 8 ]
	unlike 'exited with|--- SIGTERM'
}

@test "a stopped process is attached to, stays stopped, and continues" {
	ticking
	process=$pid
	kill -STOP "$process"
	until_true is_state "$process" T
	attach -p "$process"
	until_true grep -qs 'stopped by SIGSTOP' "$log"
	kill -INT $tracer
	until_true untraced "$process"
	sleep 0.1
	is_state "$process" T
	kill -CONT "$process"
	goes_on
}

@test "a stopped program that is sent what ends strace, too, stays stopped" {
	set -m	# a group that is no orphan without strace: those the kernel wakes
	# shellcheck disable=SC2016
	bash -c 'trap : TERM; "$@" & wait; exec sleep 30' - "$STRACE" -I2 -o "$log" "$BUILD/act" tick ticks 3>&- 4>&- &
	group=$!
	set +m
	started+=" $group"
	until_true test -s ticks
	tracer=$(child_of $group)
	tracee=$(child_of "$tracer")
	started+=" $tracee"
	kill -STOP "$tracee"
	until_true grep -q 'stopped by SIGSTOP' "$log"
	kill -TERM -- -$group
	until_true gone "$tracer"
	sleep 0.1
	is_state "$tracee" T
}

@test "stopping and continuing while attached" {
	ticking
	process=$pid
	attach -p "$process"
	until_true grep -qs getppid "$log"
	kill -STOP "$process"
	until_true grep -qs 'stopped by SIGSTOP' "$log"
	n=$(ticks); sleep 0.2; [ "$n" = "$(ticks)" ]
	kill -CONT "$process"
	until_true grep -qs -- '--- SIGCONT' "$log"
	goes_on
}

@test "several -p, and lists in one" {
	start "$BUILD/act" sleep 8000; a=$pid
	start "$BUILD/act" sleep 8000; b=$pid
	start "$BUILD/act" sleep 8000; c=$pid
	start "$BUILD/act" sleep 8000; d=$pid
	pid=$d
	attach -p "$a" -p "$b,$c $d"
	for i in $a $b $c $d; do
		until_true traced "$i"
		until_true grep -qsE "^$i +(restart_syscall|clock_nanosleep)\(" "$log"
	done
	kill -INT $tracer
	for i in $a $b $c $d; do
		until_true untraced "$i"
		like "^$i +(restart_syscall|clock_nanosleep)\("
	done
}

@test "-p with -f takes all threads and new children" {
	ticking tick-threads
	process=$pid
	until_true has_threads "$process" 3
	attach -f -p "$process"
	for task in $(ls "/proc/$process/task"); do
		until_true grep -qsE "^$task +.*getppid()" "$log"
	done
	like "Process $process attached with 3 threads" err
	kill -INT $tracer
	until_true untraced "$process"
	goes_on
}

@test "-p without -f takes one thread only" {
	ticking tick-threads
	process=$pid
	until_true has_threads "$process" 3
	attach -p "$process"
	until_true grep -qs getppid "$log"
	for task in $(ls "/proc/$process/task"); do
		[[ $task == "$process" ]] || untraced "$process/task/$task"
	done
}

@test "strace ends when what it attached to ends, with status 0" {
	start "$BUILD/act" sleep 1500
	pid_of=$pid
	until_true asleep "$pid_of"
	attach -p "$pid_of"
	status=0
	wait $tracer || status=$?
	[ "$status" = 0 ]
	line '+++ exited with 0 +++'
}

@test "with -o FILE PROG signals are left to the program, -I says otherwise" {
	"$STRACE" -o "$log" "$BUILD/act" sleep 1500 3>&- 4>&- &
	tracer=$!
	until_true grep -qs nanosleep "$log"
	kill -INT $tracer
	kill -TERM $tracer
	status=0
	wait $tracer || status=$?
	[ "$status" = 0 ]
	line '+++ exited with 0 +++'
	for level in -I2 --interruptible=waiting; do
		rm -f ticks
		start "$STRACE" $level -o "$log" "$BUILD/act" tick ticks
		tracer=$pid
		until_true test -s ticks
		tracee=$(tracees_of $tracer)
		started+=" $tracee"
		kill -TERM $tracer
		status=0
		wait $tracer || status=$?
		[ "$status" = 143 ]
		until_true gone "$tracee"	# what strace started goes with it
	done
}

@test "without -o, SIGTERM ends strace and what it started" {
	start "$STRACE" "$BUILD/act" tick ticks 2>err
	tracer=$pid
	until_true test -s ticks
	tracee=$(tracees_of $tracer)
	started+=" $tracee"
	kill -TERM $tracer
	status=0
	wait $tracer || status=$?
	[ "$status" = 143 ]
	until_true gone "$tracee"
	like "Process $tracee detached" err
}

@test "a program that is asleep or stopped ends, too, when SIGTERM ends strace alone" {
	for stop in '' STOP; do
		start "$STRACE" -I2 -o log "$BUILD/act" sleep 30000
		tracer=$pid
		until_true grep -qs nanosleep log
		tracee=$(tracees_of "$tracer")
		started+=" $tracee"
		if [ "$stop" ]; then
			kill -STOP "$tracee"
			until_true grep -q 'stopped by SIGSTOP' log
		fi
		kill -TERM "$tracer"
		until_true gone "$tracer"
		until_true gone "$tracee"
		rm log
	done
}

@test "-p and a command together" {
	ticking
	process=$pid
	attach -p "$process" "$BUILD/act" exit 3
	until_true grep -qs 'exited with 3' "$log"
	until_true grep -qsE "^$process +.*getppid" "$log"
}

@test "a busy process survives repeated attaching" {
	ticking busy
	process=$pid
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		run timeout -s INT 0.1 "$STRACE" -f -o "$log" -p "$process"
		untraced "$process"
	done
	goes_on
	rm -f "$log"
	attach -f -p "$process"
	until_true grep -qs getppid "$log"
	kill -INT $tracer
	wait $tracer || true
	goes_on
	all_like '^[0-9]+ +(getppid\(\) +(= [0-9]+|<detached \.\.\.>)|getppid\( <detached \.\.\.>)'
}

@test "strace itself killed: the process goes on" {
	ticking
	process=$pid
	attach -f -p "$process"
	kill -KILL $tracer
	until_true untraced "$process"
	goes_on
}

@test "all threads of a stopped process stay stopped when let go" {
	ticking tick-threads
	process=$pid
	until_true has_threads "$process" 3
	kill -STOP "$process"
	until_true is_state "$process" T
	attach -f -p "$process"
	for task in $(ls "/proc/$process/task"); do until_true traced "$process/task/$task"; done
	until_true grep -qs 'stopped by SIGSTOP' "$log"
	kill -INT $tracer
	until_true untraced "$process"
	sleep 0.1
	for task in $(ls "/proc/$process/task"); do is_state "$process/task/$task" T; done
	kill -CONT "$process"
	goes_on
}

@test "^C at a terminal ends the program, and strace as the program" {
	needs script
	key() {	# once the program sleeps, ^C; until strace has seen its end
		until_true grep -qs nanosleep log
		printf '\003'
		until_true grep -qs '^+++' log
	}
	status=0
	key | timeout 20 script -qec '"$STRACE" -o log "$BUILD/act" sleep 8000' /dev/null >typed || status=$?
	[ "$status" = 130 ]
	line '+++ killed by SIGINT +++'
	like '^--- SIGINT \{si_signo=SIGINT, si_code=SI_KERNEL\} ---$'
}
