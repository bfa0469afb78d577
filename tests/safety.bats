# However strace ends, nobody is hurt: no tracee is left stopped, kept on one CPU, signalled twice.
load lib.bash

# a_program NAME: a copy under a name of its own, so that all its processes can be found.
a_program() {
	program=$BATS_TEST_TMPDIR/$1
	cp "$BUILD/$1" "$program"
}
its_processes() { grep -lsE "^${program:?}" /proc/[0-9]*/cmdline | tr -dc '0-9\n' || true; }
# first_tracee PID: the program that strace PID has started, once it is traced. Its processes may have lower numbers.
first_tracee() { comm -12 <(tracees_of "$1" | sort) <(children_of "$1" | sort) | grep .; }

# guard_of PID: the guardian of affinities, a child of strace PID, when there is one.
guard_of() {
	local comm
	for comm in $(grep -lsx affinity-guard /proc/[0-9]*/comm); do
		if grep -qsE "^PPid:[[:space:]]$1\$" "${comm%comm}status"; then tr -dc 0-9 <<<"$comm"; return; fi
	done
	return 1
}
affinity() { sed -n 's/^Cpus_allowed_list:[[:space:]]*//p' "$1/status" 2>/dev/null; }

# unharmed: soon, no thread of the program is stopped, or may use fewer CPUs than we.
unharmed() {
	local pid task own
	own=$(affinity /proc/self)
	for pid in $(its_processes); do
		for task in /proc/"$pid"/task/*; do
			harm="$task: $(sed -n 's/^State:[[:space:]]*//p' "$task/status" 2>/dev/null) $(affinity "$task")"
			case $harm in *": "[tT]*) return 1 ;; esac
			[[ $harm == *": Z"* || $harm == *": X"* || ! $(affinity "$task") || $(affinity "$task") == "$own" ]] || return 1
		done
	done
}
end_program() { its_processes | xargs -r kill -KILL 2>/dev/null || true; }

# random_ms MAX: a time, as sleep takes it.
random_ms() { printf '0.%03d' $((RANDOM % $1)); }

# kill_at_random SIGNAL ROUNDS MAX_MS ARG...: strace gets it within that time, the program goes on unharmed.
kill_at_random() {
	local signal=$1 rounds=$2 most=$3 i
	shift 3
	for ((i = 0; i < rounds; i++)); do
		"$STRACE" "$@" 2>/dev/null 3>&- 4>&- &
		sleep "$(random_ms "$most")"
		kill "-$signal" $! 2>/dev/null || true
		wait $! || true
		until_true unharmed || { echo "round $i: $harm"; end_program; return 1; }
		end_program
	done
}

@test "SIGKILL of strace at any moment leaves no thread stopped or kept on a CPU" {
	a_program herd
	kill_at_random KILL 100 40 -f -o /dev/null "$program" 10
	kill_at_random KILL 200 250 --affinity=auto -f -o /dev/null "$program" 10
}

@test "SIGINT and SIGTERM within the first milliseconds leave nothing behind" {
	a_program herd
	for signal in INT TERM; do
		# A background job of a shell ignores SIGINT, which -I 2 does not.
		kill_at_random $signal 75 6 -I 2 -f -o /dev/null "$program" 10
	done
}

@test "SIGKILL of the program at any moment ends strace, too" {
	a_program herd
	for ((i = 0; i < 60; i++)); do
		"$STRACE" -f -o "$log" "$program" 10 3>&- 4>&- &
		tracer=$!
		sleep "$(random_ms 60)"
		until_true first_tracee $tracer >child
		kill -KILL "$(cat child)"
		( sleep 5; kill -KILL $tracer ) 2>/dev/null 3>&- 4>&- &
		watchdog=$!
		status=0
		wait $tracer || status=$?
		kill $watchdog
		[ "$status" = 137 ] || { echo "round $i: status $status"; return 1; }
		end_program
	done
}

@test "strace that dies in mid-trace lets everybody go and keeps what it has" {
	a_program act
	mkdir files
	run -1 clean bash -c 'ulimit -n 6; exec "$@"' - timeout 10 "$STRACE" --affinity=auto --quiet=none -ff -o files/t \
		"$program" process-calls 40
	[[ $output == *"Can't fopen 'files/t."*"Too many open files"* ]]
	until_true unharmed
	first=$(find files -name 't.*' | sort -V | head -1)
	like '^execve\(' "$first"
	printf '%s\n' "$output" >had
	like "Process ${first#files/t.} detached\$" had
}

@test "the guardian of affinities is gone when strace is" {
	run -0 clean "$STRACE" --affinity=auto -f -o "$log" "$BUILD/act" process-calls 2
	run -1 guard_of $$
	start "$STRACE" --affinity=auto -f -o "$log" "$BUILD/herd" 20
	until_true guard_of "$pid" >guard
	guard=$(cat guard)
	apart() {	# a session of its own, no arguments, the pipe and nothing else
		[[ $(cut -d' ' -f6 "/proc/$guard/stat") == "$guard" && ! $(tr -d '\0' <"/proc/$guard/cmdline") &&
			$(find "/proc/$guard/fd" -type l | wc -l) == 1 ]]
	}
	until_true apart
	kill -TERM "$guard"	# no such signals are for it
	kill -USR1 "$guard"
	sleep 0.1
	apart
	kill -KILL "$pid"
	until_true gone "$(cat guard)"
}

@test "another guardian of affinities takes the place of one that was killed" {
	needs_cpus
	a_program herd
	start "$STRACE" --affinity=auto -f -o /dev/null "$program" 20
	until_true guard_of "$pid" >guard
	kill -KILL "$(cat guard)"
	another() { guard_of "$pid" >guard2 && ! cmp -s guard guard2; }
	until_true another
	kill -KILL "$pid"
	until_true gone "$(cat guard2)"
	until_true unharmed
	end_program
}

@test "^C at a terminal reaches the program once" {
	needs script
	for ((i = 0; i < 10; i++)); do
		: >out
		command=$(printf '%q -I2 -o log %q count-signals 400 >out' "$STRACE" "$BUILD/act")
		{ until_true grep -q ready out; printf '\3'; until_true grep -q counted out; } |
			clean timeout 20 script -qec "trap '' INT; $command; sleep 0.8" /dev/null >screen || true
		times 1 'counted 1' out
	done
}

@test "a signal to the process group reaches the program once, one to strace alone, too" {
	for to in - ''; do
		for ((i = 0; i < 8; i++)); do
			: >out
			set -m
			"$STRACE" -I2 -o log "$BUILD/act" count-signals 400 >out 2>err 3>&- 4>&- &
			tracer=$!
			set +m
			until_true grep -q ready out
			kill -TERM -- $to$tracer
			status=0
			wait $tracer || status=$?
			[ "$status" = 143 ]
			until_true grep -q counted out
			times 1 'counted 1' out
		done
	done
}

@test "-I 1: signals end strace as they end any program, and one that was ignored stays so" {
	"$STRACE" -I1 -o log "$BUILD/act" count-signals 600 >out 2>err 3>&- 4>&- &
	tracer=$!
	until_true grep -q ready out
	kill -TERM $tracer
	status=0
	wait $tracer || status=$?
	[ "$status" = 143 ]
	until_true grep -q counted out
	line 'counted 0' out	# nobody passed it on
	like 'nanosleep' log
	run -0 clean bash -c 'trap "" HUP; "$0" -I1 -o log "$1" sleep 600 & sleep 0.3; kill -HUP $!; wait $!' "$STRACE" "$BUILD/act"
}

@test "a signal that was blocked before strace started stays so" {
	needs python3
	run -0 clean timeout 10 python3 -c 'import os, signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
os.kill(os.getpid(), signal.SIGTERM)
os.execv(sys.argv[1], sys.argv[1:])' "$STRACE" -I2 -o log "$BUILD/act" exit 0
	line '+++ exited with 0 +++' log
}

@test "delays of microseconds do not keep strace from going on, or from ending" {
	for us in 1 5 20 300; do
		run -0 clean timeout 20 "$STRACE" -o "$log" -e trace=getppid \
			-e inject=getppid:delay_enter=$us:delay_exit=$us:when=1..400 "$BUILD/act" calls 400
		times 400 'DELAYED'
	done
	a_program act
	for us in 10 300 5000; do
		start "$STRACE" -f -o /dev/null -e inject=getppid:delay_enter=$us:delay_exit=$us "$program" thread-calls 60
		until_true first_tracee "$pid" >child
		sleep 0.2
		kill -TERM "$pid"
		until_true gone "$pid"
		until_true unharmed
		end_program
	done
}

@test "a delay of more than a second is as long as was asked for" {
	SECONDS=0
	run -0 clean timeout 20 "$STRACE" -o "$log" -e inject=access:delay_enter=1500000 "$BUILD/act" blocked
	[ "$SECONDS" -ge 1 ] && [ "$SECONDS" -le 9 ]
}

@test "a child that CLONE_PTRACE makes a tracee is let go, unless children are followed" {
	strace "$BUILD/act" clone-ptrace
	[ "$status" = 7 ]
	[[ $stderr == *"Detached unknown pid"* ]]
	strace -f "$BUILD/act" clone-ptrace
	[ "$status" = 7 ]
	[[ $stderr == *"+++ exited with 7 +++"* && $stderr != *unknown* ]]
}

@test "the end of a child that strace did not make is no tracee's" {
	run -0 --separate-stderr clean bash -c '"$1" sleep 200 & exec "$0" -o log "$1" sleep 600' "$STRACE" "$BUILD/act"
	[[ $stderr =~ "Exit of unknown pid "[0-9]+" ignored" ]]
}

@test "-p ends when the reader of the trace has gone" {
	a_program act
	start "$program" tick ticks
	tracee=$pid
	for ((i = 0; i < 3; i++)); do
		run -0 clean timeout 10 bash -c 'set -o pipefail; "$0" -p "$1" 2>&1 | head -3' "$STRACE" "$tracee"
		untraced "$tracee"
	done
	until_true unharmed
}

@test "a program goes on untraced when the reader of the trace has gone; its status is passed on" {
	untraced_at_last='for i in $(seq 500); do grep -q "TracerPid:.0" /proc/self/status && echo untraced && exit 5; done'
	run -5 --separate-stderr clean timeout 60 "$STRACE" -f -o '|head -n 3 >trace' sh -c "$untraced_at_last"
	[ "$output" = untraced ]
	[[ $stderr == *"Broken pipe"* ]]
}

@test "an interruption does not wait for a reader that does not read" {
	mkfifo pipe
	sleep 30 <pipe 3>&- 4>&- &
	started+=" $!"
	start "$STRACE" -I2 -o pipe "$BUILD/act" busy ticks
	sleep 0.5
	tracee=$(first_tracee "$pid")
	kill -TERM "$pid"
	until_true gone "$pid"
	until_true untraced "$tracee"
	kill -KILL "$tracee" || true
}

@test "-o |COMMAND has all of the trace when standard input or all three are closed" {
	run -0 clean "$STRACE" -o '|cat >trace' "$BUILD/act" exit 0 <&-
	line '+++ exited with 0 +++' trace
	"$STRACE" -o '|cat >trace' "$BUILD/act" exit 0 <&- >&- 2>&-
	line '+++ exited with 0 +++' trace
}

@test "-o FILE needs five descriptors" {
	run -0 clean bash -c 'ulimit -n 5; exec "$@"' - "$STRACE" -o trace "$BUILD/act" exit 0
	line '+++ exited with 0 +++' trace
}

@test "an error of a file of -ff names the file" {
	[ -w /dev/full ] || skip "no /dev/full here"
	touch f
	run --separate-stderr clean bash -c 'trap "" XFSZ; ulimit -f 1; exec "$@"' - "$STRACE" -v -ff -o f "$BUILD/act" calls 64
	[ "$status" = 1 ]
	[[ $stderr =~ f\.[0-9]+": File too large" && $stderr != *"standard error"* ]]
}

@test "who reads a pipe that the program closes sees its end" {
	mkfifo pipe
	start cat pipe
	reader=$pid
	start "$STRACE" -o "$log" "$BUILD/act" close-pipes 30000 >pipe
	until_true gone "$reader"
	kill -KILL "$(first_tracee "$pid")"
}

@test "who writes to a pipe that the program closes sees that nobody reads it" {
	mkfifo pipe
	for source in "" --bpf=auto; do
		start sh -c 'exec yes >pipe 2>/dev/null'
		writer=$pid
		# shellcheck disable=SC2086,SC2016
		start sh -c 'exec "$@" <pipe' - "$STRACE" $source -o "$log" "$BUILD/act" close-pipes 90000
		until_true gone "$writer"
		kill -KILL "$(first_tracee "$pid")"
		until_true gone "$pid"
	done
}

@test "--seccomp-bpf -u leaves a setuid program its privileges" {
	needs_root
	needs setpriv
	dir=$(mktemp -d)	# where a user can come
	chmod 755 "$dir"
	cp "$(command -v id)" "$dir/id"
	chmod 4755 "$dir/id"
	setpriv --reuid 65534 --regid 65534 --clear-groups "$dir/id" -u | grep -qx 0 || skip "setuid programs gain nothing in $dir"
	run -0 clean "$STRACE" --seccomp-bpf -f -e trace=openat -o "$log" -u nobody "$dir/id"
	rm -rf "$dir"
	[[ $output == *"euid=0"* ]]
}

@test "a program with a filter keeps its tracer when the reader of the trace has gone" {
	run -0 clean timeout 20 "$STRACE" -f --seccomp-bpf -e trace=openat -o '|head -n 1 >trace' \
		sh -c 'for i in $(seq 60); do cat /dev/null || exit 9; sleep 0.01; done'
	line "$(head -n 1 trace)" trace
}

@test "a program that cannot stop is told the signal that ends strace" {
	for follow in -f -q; do
		start "$STRACE" -I2 $follow -o log "$BUILD/act" slow-vfork >out
		until_true grep -q ready out
		sleep 0.1
		kill -TERM "$pid"
		until_true grep -q counted out
		line 'counted 1' out
	done
}

@test "what is pending for an attached process does not keep the program from being told" {
	start "$BUILD/act" pending-term 60000 >attached
	until_true grep -q ready attached
	start "$STRACE" -I2 -o log -p "$pid" "$BUILD/act" slow-vfork 400 >out
	until_true grep -q ready out
	sleep 0.1
	kill -TERM "$pid"	# the program cannot stop yet, the other one does
	until_true grep -q counted out
	line 'counted 1' out
}

# until_told PID: the trace has the signal that somebody sent to the program.
until_told() { until_true grep -q -e '--- SIGTERM .*si_pid='"$1"',' log; }

@test "the program is told once by who sends to it and to strace, again by another" {
	for sender in same another; do
		: >out
		start "$STRACE" -I2 -o log "$BUILD/act" count-signals 500 >out
		until_true grep -q ready out
		tracee=$(first_tracee "$pid")
		if [ $sender = same ]; then
			kill -TERM "$tracee"
			until_told $BASHPID
		else
			bash -c 'kill -TERM $1; echo $$ >sender' - "$tracee"
			until_told "$(cat sender)"
		fi
		kill -TERM "$pid"
		until_true grep -q counted out
		line "counted $([ $sender = same ] && echo 1 || echo 2)" out
	done
}

@test "the program is told once by who sends to both before strace has seen either signal" {
	start "$STRACE" -I2 -o log "$BUILD/act" count-signals 400 >out
	until_true grep -q ready out
	tracee=$(first_tracee "$pid")
	kill -STOP "$pid"
	until_true is_state "$pid" T
	kill -TERM "$tracee"
	until_true is_state "$tracee" t
	kill -TERM "$pid"
	kill -CONT "$pid"
	until_true grep -q counted out
	line 'counted 1' out
}

@test "what --kill-on-exit holds is killed when a signal ends strace" {
	start "$STRACE" -I2 --kill-on-exit -o log "$BUILD/act" count-signals 60000 >out
	until_true grep -q ready out
	tracee=$(first_tracee "$pid")
	started+=" $tracee"
	kill -TERM "$pid"
	until_true gone "$pid"
	until_true gone "$tracee"
	unlike counted out
	unlike '--- SIGTERM|detached' log
}

@test "who cannot stop is let go after a while, and the trace says so" {
	start "$STRACE" -I2 --quiet=none -o log "$BUILD/act" slow-vfork 4000 >out 2>err
	until_true grep -q ready out
	tracee=$(first_tracee "$pid")
	started+=" $tracee"
	sleep 0.1
	kill -TERM "$pid"
	until_true gone "$pid"
	until_true untraced "$tracee"
	like "Process $tracee detached\$" err
	like '^vfork\(.*<detached \.\.\.>$' log
}

@test "a program that is traced no more is told the signal that ends strace" {
	start "$STRACE" -I2 -o '|head -n 1 >trace' "$BUILD/act" count-signals 1500 >out 2>err
	until_true grep -q 'Broken pipe' err
	until_true grep -q ready out
	kill -TERM "$pid"
	until_true grep -q counted out
	line 'counted 1' out
}

@test "a terminal that hangs up is a reader that has gone" {
	needs python3
	cat >hang.py <<-'E'
		import os, pty, sys, time
		pid, master = pty.fork()
		if not pid:
		    os.execv(sys.argv[1], sys.argv[1:])
		os.read(master, 1)
		time.sleep(0.1)
		os.close(master)
		print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
	E
	run -0 clean timeout 20 python3 hang.py "$STRACE" -I3 "$BUILD/act" count-signals 700
	[ "$output" = 9 ] # the program's, whose own output fails
	run -0 clean timeout 20 python3 hang.py "$STRACE" -f "$BUILD/act" count-signals 700
	[ "$output" = -1 ]
}
