# Ways to trace: for a time only, whole trees, tables a process, inside containers; and what may be done here.
load lib.bash

setup_file() {
	! [[ $STRACE == /usr/bin/strace ]] || skip "strace lacks all of this"
}

# S ARG...: the tracer in the background, its lines to $log, its messages to err; sets $tracer.
S() {
	start "$STRACE" -o "$log" "$@" 2>err
	tracer=$pid
}
ticks() { od -An -tu8 -N8 ticks; }
goes_on() { local n; n=$(ticks); until_true eval '(($(ticks) > '"$n"'))'; }
# refused OPTIONS MESSAGE: with status 1, and by name.
refused() {
	# shellcheck disable=SC2086
	strace $1
	[[ $status == 1 && $stderr == *"$2"* ]] || { echo "$1: $status $stderr"; false; }
}
nobody() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
# a_box: a root with nothing in it but a static program, and the tracer outside where nobody may run it.
a_box() {
	mkdir box
	gcc -static -O1 -o box/act "$TESTS/tracees/act.c" -lpthread
	cp "$STRACE" tracer
	chmod -R a+rX "$BATS_TEST_TMPDIR" "$BATS_RUN_TMPDIR"
}

@test "--timeout: the program goes on alone, and 124 says so" {
	trace --timeout=200ms -f sh -c '(sleep 0.5; echo child >mark) & sleep 0.5; wait; echo ran >>mark'
	[ "$status" = 124 ]
	until_true grep -qs ran mark
	like '<detached \.\.\.>$'
	[ "$(grep -c child mark)" = 1 ]
	trace --timeout=0.1 "$BUILD/act" sleep 1000	# seconds, without a unit
	[ "$status" = 124 ]
	strace --timeout=100ms "$BUILD/act" sleep 1000
	[[ $status == 124 && $stderr == *"The end of --timeout has been reached, detaching tracees"*" detached"* ]]
	strace -qq --timeout=100ms -e none "$BUILD/act" sleep 1000
	[[ $status == 124 && ! $stderr ]]
}

@test "--timeout does not matter to a program that ends before" {
	trace --timeout=20 "$BUILD/act" exit 7
	[ "$status" = 7 ]
	trace --timeout=20 sh -c 'kill -TERM $$'
	[ "$status" = 143 ]
	trace --timeout=20 -D "$BUILD/act" exit 7
	[ "$status" = 7 ]
	trace --timeout=9999999999999s "$BUILD/act" exit 7
	[ "$status" = 7 ]
}

@test "--timeout of -p: status 0, and the process goes on as if nothing happened" {
	for drama in tick busy tick-threads; do
		rm -f ticks
		start "$BUILD/act" $drama ticks
		process=$pid
		until_true test -s ticks
		trace --timeout=150ms -f -p "$process"
		[ "$status" = 0 ]
		untraced "$process"
		goes_on
	done
	# Stopped before and after.
	kill -STOP "$process"
	until_true is_state "$process" T
	trace --timeout=150ms -p "$process"
	[ "$status" = 0 ]
	is_state "$process" T
	untraced "$process"
}

@test "--timeout is kept while a call is delayed, while nobody traces, and while nobody reads" {
	begin=$(date +%s%N)
	trace --timeout=200ms -e inject=getppid:delay_enter=60s "$BUILD/act" calls 3
	[ "$status" = 124 ]
	trace --timeout=200ms -b execve -f sh -c 'sleep 1; :'
	[ "$status" = 124 ]
	mkfifo pipe
	start sh -c 'exec sleep 20 <pipe'	# it opens the pipe and reads nothing
	run clean timeout 10 "$STRACE" --timeout=300ms -o pipe "$BUILD/act" calls 20000
	[[ $status == 0 || $status == 1 || $status == 124 ]]
	(($(date +%s%N) - begin < 6000000000))
}

@test "a signal during --timeout ends strace at once, by the signal; -D has the time of the tracer" {
	S -I 2 --timeout=60 "$BUILD/act" sleep 60000
	until_true grep -qs nanosleep "$log"
	program=$(tracees_of "$tracer")
	started+=" $program"
	kill -TERM "$tracer"	# a job of this shell ignores SIGINT
	status=0
	wait "$tracer" || status=$?
	[ "$status" = 143 ]
	until_true gone "$program"
	S -D --timeout=200ms "$BUILD/act" sleep 3000
	program=$tracer
	until_true traced "$program"
	until_true untraced "$program"
	status=0
	wait "$program" || status=$?
	[ "$status" = 0 ]
}

@test "--timeout with closed descriptors, and as PID 1, which outlives every limit" {
	run clean timeout 10 bash -c '"$0" --timeout=100ms "$1" sleep 300 >&- 2>&- <&-; echo $?' "$STRACE" "$BUILD/act"
	[ "$output" = 124 ]
	needs_root
	needs unshare
	unshare -p --fork true || skip "no PID namespaces"
	for limit in --timeout=100ms --limit-bytes=100 --syscall-limit=3; do
		run clean timeout 10 unshare -p --fork "$STRACE" -o "$log" $limit sh -c 'sleep 0.5; echo on; exit 5'
		[[ $status == 5 && $output == on ]]
	done
}

@test "--limit-bytes: the trace is as long as that and a line, the program goes on" {
	for size in 1000 2K 100K; do
		rm -f mark
		trace --limit-bytes=$size -f sh -c 'i=0; while [ $i -lt 400 ]; do [ -e /nosuch$i ]; i=$((i+1)); (:); done; echo ran >mark'
		[ "$status" = 124 ]
		bytes=$(numfmt --from=iec $size)
		(($(wc -c <"$log") >= bytes && $(wc -c <"$log") < bytes + 1000))
		until_true grep -qs ran mark
	done
	trace --limit-bytes=100M true
	[ "$status" = 0 ]
	# -ff: all files together.
	trace -ff --limit-bytes=20k sh -c 'for i in 1 2 3 4 5 6 7 8 9 10 11 12; do cat /dev/null; done; echo ran'
	[[ $status == 124 ]]
	(($(cat "$log".* | wc -c) < 22000))
	strace --limit-bytes=600 sh -c 'exec sleep 0.2'
	[[ $status == 124 && $stderr == *"The size of --limit-bytes has been reached, detaching tracees"* ]]
}

@test "--timeout and --limit-bytes: what is refused" {
	for value in '' 0 -1 x 1x 1e 0ns; do refused "--timeout=$value true" "invalid --timeout argument: '$value'"; done
	for value in '' 0 -1 x 1x 1KK 99999999999999999999 99999999999999T; do
		refused "--limit-bytes=$value true" "invalid --limit-bytes argument: '$value'"
	done
	refused "--timeout=1 --kill-on-exit true" "--timeout and --kill-on-exit are mutually exclusive options"
	refused "--timeout=1 -f --seccomp-bpf -e read true" "--timeout and --seccomp-bpf are mutually exclusive options"
	refused "--limit-bytes=1 --kill-on-exit true" "--limit-bytes and --kill-on-exit are mutually exclusive options"
	refused "--limit-bytes=1 -c true" "--limit-bytes and -c/--summary-only are mutually exclusive options"
}

@test "--tree: the process, its threads and its descendants" {
	cat >tree.sh <<-E
		(sh -c '"$BUILD/act" sleep 60000; :'; :) &
		"$BUILD/act" tick-threads ticks &
		echo \$! >threads
		wait
	E
	start sh tree.sh
	root=$pid
	until_true test -s ticks
	all() { local p; echo "$1"; for p in $(children_of "$1"); do all "$p"; done; }
	until_true eval '(($(all '"$root"' | wc -l) == 5))'
	for p in $(all "$root"); do started+=" $p"; done
	start "$BUILD/act" sleep 60000	# not of the tree
	other=$pid
	S -p "$root" --tree
	for p in $(all "$root"); do until_true traced "$p"; done
	for task in /proc/"$(cat threads)"/task/*; do traced "$(cat threads)/task/${task##*/}"; done
	untraced "$other"
	kill -INT "$tracer"
	for p in $(all "$root"); do until_true untraced "$p"; done
	until_true gone "$tracer"
	times 5 "^$STRACE: Process [0-9]+ attached" err
	goes_on
}

@test "--tree of processes that fork while they are attached to leaves nobody out, or stopped" {
	cat >storm.sh <<-'E'
		n=0
		storm() {
			while [ ! -e stop ]; do
				(n=$((n+1)); [ $n -gt 3 ] || (sleep 0.01; :) & wait) &
				[ $(($$ % 2)) = 0 ] || :
				wait
			done
		}
		storm & storm & (storm & storm & wait) & wait
	E
	for round in 1 2 3 4 5; do
		rm -f stop
		start sh storm.sh
		root=$pid
		sleep 0.1
		S -p "$root" --tree
		until_true grep -qsE 'exited|SIGCHLD' "$log"
		# Soon all are traced: those that are not were made by one that is not.
		covered() { traced "$1" || gone "$1"; }
		left() {
			local p
			for p in $(children_of "$1"); do
				until_true covered "$p" || return
				left "$p" || return
			done
		}
		left "$root"
		kill -INT "$tracer"
		until_true gone "$tracer"
		[ ! "$(tracees_of "$tracer")" ]
		touch stop
		until_true gone "$root"
	done
}

@test "--tree from inside the tree leaves out strace and what reads its trace" {
	cat >inside.sh <<-E
		"$BUILD/act" sleep 3000 &
		"$STRACE" -p \$\$ --tree --timeout=300ms -o '|cat >lines' 2>messages
		echo \$? \$!
		kill \$!
	E
	run clean timeout 10 bash inside.sh
	[[ $output == "0 "* ]]
	times 2 ' attached$' messages
	like "Process ${output#* } attached" messages
	unlike 'refuse|SEIZE' messages
	like nanosleep lines
}

@test "--tree leaves out what reads the trace through pipes of a shell" {
	cat >inside.sh <<-E
		"$BUILD/act" sleep 5000 &
		"$STRACE" -p \$\$ --tree --timeout=300ms 2>&1 | cat >one
		{ sleep 0.3; exec "$STRACE" -p \$\$ --tree --timeout=300ms; } 2>&1 | grep . | cat >two
		kill \$!
	E
	run clean timeout 20 bash inside.sh
	for file in one two; do
		like "nanosleep|restart_syscall" $file
		unlike '(read|write)\([01],' $file
	done
	times 2 ' attached$' two
}

@test "--tree: zombies are passed over, refusals named, wrong use refused" {
	start bash -c 'sleep 0.01 & exec "$0" sleep 60000' "$BUILD/act"
	root=$pid
	until_true eval 'is_state $(child_of '"$root"') Z'
	S -p "$root" --tree
	until_true traced "$root"
	kill -INT "$tracer"
	until_true gone "$tracer"
	unlike 'thread of the kernel|refuse' err
	refused "--tree true" "-p PID must be specified with --tree"
	refused "--tree -p 4194303" "No such process"
	refused "-p bash" "-p \"\$(pidof bash)\""
	run -1 "$STRACE" -p $'ba\33[31msh'
	[[ $output != *pidof* && $output != *$'\33'* ]]
	needs_root
	needs setpriv
	a_box
	start sh -c "setpriv --reuid 65534 --clear-groups sh -c '\"$PWD\"/box/act sleep 60000; :'; :"
	root=$pid
	until_true child_of "$root"
	run nobody timeout 5 ./tracer -p "$root" --tree
	[[ $status == 1 && $output == *"belongs to uid 0"* ]]
	mkdir empty
	cp "$STRACE" empty/strace
	run chroot empty /strace -p 1 --tree
	[[ $status == 1 && $output == *"--tree needs /proc"* ]]
}

@test "--summary-by=process, -c -ff: a table a process with its command, and the total" {
	trace -c -ff -U calls,name -S name -e trace=access "$BUILD/act" forks 3
	[ ! -e "$log".* ]
	times 4 '^Process [0-9]+ \(act\):$'
	times 1 '^All 4 processes:$'
	[ "$(sed '/^All/,$d' "$log" | awk '$2 == "access" { n += $1 } END { print n }')" = \
		"$(sed '1,/^All/d' "$log" | awk '$2 == "access" { print $1 }')" ]
	trace -c --summary-by=process -f -U calls,name -e trace=getppid,execve sh -c '"$0" calls 7; "$0" calls 9; :' "$BUILD/act"
	times 2 '^Process [0-9]+ \(act\):$'
	times 1 '^Process [0-9]+ \(sh\):$'
	times 1 ' 7 getppid$'
	times 1 ' 9 getppid$'
	times 1 ' 1[67] getppid$'	# sh may make one
	trace -C --summary-by=process true
	in_order '^execve' '^\+\+\+ exited' '^Process [0-9]+ \(true\):$' '^1 process:$' ' total$'
}

@test "--summary-by=process: of thousands of processes the last tables are one" {
	trace -c -ff -U calls,name -e trace=access "$BUILD/act" forks 4150
	times 4096 '^Process '
	times 1 '^Process [0-9]+ \(act\) and 55 more:$'
	times 1 '^All 4151 processes:$'
}

@test "--summary-by=process: threads belong to their process, names do no harm" {
	trace -f -c --summary-by=process timeout 0.3 "$BUILD/act" tick-threads ticks
	times 1 '^Process [0-9]+ \(act\):$'
	times 2 '^Process '
	cp "$BUILD/act" $'e\33[31m'
	trace -c --summary-by=process $'./e\33[31m' calls 3
	times 1 '^Process [0-9]+ \(e\\33\[31m\):$'
	if [[ $(id -u) == 0 ]]; then	# without /proc
		a_box
		cp "$STRACE" box/strace
		run clean timeout 10 chroot box /strace -c -ff /act forks 2
		[ "$(grep -c '^Process [0-9]* (act):$' <<<"$output")" = 1 ]
		[ "$(grep -c '^Process ' <<<"$output")" = 3 ]
	fi
	refused "--summary-by=process true" "--summary-by must be given with"
	refused "-c --summary-by=thread true" "invalid --summary-by argument: 'thread'"
	refused "-C -ff true" "-C/--summary and -ff/--output-separately are mutually exclusive"
}

@test "SIGUSR1 shows the tables of -c so far, and the trace goes on" {
	start "$BUILD/act" tick ticks
	process=$pid
	until_true test -s ticks
	S -c -p "$process"
	until_true traced "$process"
	for n in 1 2 3; do
		goes_on
		kill -USR1 "$tracer"
		until_true eval '(($(grep -c " total$" '"$log"') == '$n'))'
	done
	kill -INT "$tracer"
	until_true gone "$tracer"
	times 4 ' total$'
	# It only grows.
	awk '$NF == "total" { if ($4 + 0 < last) exit 1; last = $4 + 0 }' "$log"
	goes_on
	# -C: a line that is open is resumed after it.
	rm "$log"
	S -C --summary-by=process "$BUILD/act" sleep 500
	until_true grep -qs nanosleep "$log"
	kill -USR1 "$tracer"
	until_true gone "$tracer"
	in_order 'nanosleep.* <unfinished \.\.\.>$' ' total$' '^<\.\.\. (clock_)?nanosleep resumed>' ' total$'
}

@test "SIGUSR1 again and again: nothing is lost" {
	S -c -U calls,name -e trace=getppid "$BUILD/act" calls 20000
	until_true eval '[ "$(tracees_of '"$tracer"')" ]'
	for ((i = 0; i < 50; i++)); do kill -USR1 "$tracer" 2>/dev/null || break; sleep 0.005; done
	until_true gone "$tracer"
	like '^ +20000 getppid$'
}

@test "--why says what may be done, and of which process" {
	start "$BUILD/act" sleep 60000
	run timeout 10 "$STRACE" --why -p "$pid"
	[ "$status" = 0 ]
	[[ ${lines[1]} == "ok  ptrace of what strace starts" ]]
	[[ $output == *"process $pid (act), uid $(id -u)"*"ok  ptrace of it"*"to change: nothing"* ]]
	asleep "$pid"
	untraced "$pid"
	run timeout 10 "$STRACE" --why -p 4194303
	[[ $status == 1 && $output == *"no  process 4194303: No such process"* ]]
	process=$pid
	start "$STRACE" -o "$log" -p "$process"
	until_true traced "$process"
	run timeout 10 "$STRACE" --why -p "$process"
	[[ $status == 1 && $output == *"no  ptrace of it"*"to change: Process $process is already being traced by pid $pid"* ]]
	refused "--why true" "--why and PROG are mutually exclusive"
	run clean bash -c '"$0" --why >&-' "$STRACE"
	[ "$status" = 1 ]
	run clean bash -c '"$0" --why >/dev/full' "$STRACE"
	[ "$status" = 1 ]
}

@test "--why: a zombie, another user's process, no /proc, a seccomp filter; it leaves no process behind" {
	start bash -c 'sleep 0.01 & exec "$0" sleep 60000' "$BUILD/act"
	until_true eval 'is_state $(child_of '"$pid"') Z'
	run timeout 10 "$STRACE" --why -p "$(child_of "$pid")"
	[[ $status == 1 && $output == *"no  ptrace of it"*"to change: "*"about to end"* ]]
	needs_root
	needs setpriv
	a_box
	run nobody timeout 10 ./tracer --why -p "$pid"
	[[ $status == 1 && $output == *"no SYS_PTRACE"*"no  ptrace of it"*"to change: "*"belongs to uid 0"* ]]
	cp "$STRACE" box/why
	run timeout 10 chroot box /why --why -p "$pid"
	[[ $status == 0 && $output == *"no  /proc: not mounted"*"ok  ptrace of it"*"strace --mount-proc"* ]]
	run timeout 10 setpriv --no-new-privs "$STRACE" --why
	[[ $output == *"no_new_privs: set"* ]]
	run timeout 10 "$BUILD/refuse" 101=1 -- "$STRACE" --why	# ptrace
	[[ $status == 1 && $output == *"no  ptrace of what strace starts: Operation not permitted"* ]]
	[[ $output == *"to change: a seccomp filter refuses ptrace"* ]]
	run timeout 10 env --ignore-signal=CHLD "$BUILD/refuse" 101=1 -- "$STRACE" --why
	[ "$status" = 1 ]
	run timeout 10 "$BUILD/refuse" 310=1 -- "$STRACE" --why	# process_vm_readv
	[[ $status == 0 && $output == *"no  process_vm_readv: Operation not permitted"*"read word by word" ]]
	run timeout 10 "$BUILD/refuse" 310=1 -- "$STRACE" --why -p "$pid"
	[[ $status == 0 && $output == *"no  process_vm_readv"*"ok  ptrace of it"*"read word by word" ]]
	cp "$BUILD/refuse" refuse
	chmod a+rx refuse
	run nobody timeout 10 ./refuse 310=1 -- ./tracer --why -p "$pid"
	[[ $status == 1 && $output == *"no  ptrace of it"*"belongs to uid 0"* ]]
	run timeout 10 "$BUILD/refuse" 110=1 -- "$STRACE" --why	# getppid
	[[ $output == *"ok  ptrace of other processes"* ]]
	for ((i = 0; i < 20; i++)); do chroot box /why --why >/dev/null || true; done
	sleep 0.1
	! grep -lsE '^/why' /proc/[0-9]*/cmdline
}

@test "--why that is killed while it starts leaves nothing" {
	cp "$STRACE" why
	start "$STRACE" -f -o "$log" -e inject=prctl:delay_enter=300ms:when=1 "$PWD/why" --why
	until_true grep -qs 'prctl(PR_SET_PDEATHSIG' "$log"
	why=$(child_of "$pid")
	kill -KILL "$why"
	until_true gone "$pid"
	! grep -lsxz "$PWD/why" /proc/[0-9]*/cmdline
}

@test "--enter: the program runs in the namespaces and the root of the process, strace outside" {
	needs_root
	needs unshare
	unshare -mpuin --fork true || skip "no namespaces"
	a_box
	start unshare -mpuin --fork chroot box /act sleep 60000
	until_true child_of "$pid"
	inside=$(child_of "$pid")
	started+=" $inside"
	until_true grep -qs act "/proc/$inside/comm"
	S --enter="$inside" -f /act sleep 3000
	until_true grep -qs nanosleep "$log"
	program=$(tracees_of "$tracer")
	for ns in mnt pid uts ipc net; do
		same "$(readlink "/proc/$inside/ns/$ns")" "$(readlink "/proc/$program/ns/$ns")"
		[ "$(readlink /proc/self/ns/$ns)" = "$(readlink "/proc/$tracer/ns/$ns")" ]
	done
	same "$(stat -Lc %i "/proc/$inside/root")" "$(stat -Lc %i "/proc/$program/root")"
	like '^[0-9]+ +execve\("/act", \["/act", "sleep", "3000"\]'
	all_like "^$program " "$log"	# the number that strace sees, not that inside
	kill -KILL "$program"
	status=0
	wait "$tracer" || status=$?
	[ "$status" = 137 ]
	trace --enter="$inside" /act exit 3
	[ "$status" = 3 ]
	trace --enter="$inside" -f /act forks 3
	times 4 'exited with 0'
	strace --enter="$inside" ls
	[[ $status == 1 && $stderr == *"Cannot find executable 'ls'" ]]
	strace --enter="$inside" /nosuch
	[[ $status == 1 && $stderr == *"Cannot stat '/nosuch': No such file or directory" ]]
}

@test "--enter: user namespaces, with and without rights outside" {
	needs_root
	needs unshare setpriv
	nobody unshare -Urmp --fork true || skip "no user namespaces"
	a_box
	start setpriv --reuid 65534 --regid 65534 --clear-groups unshare -Urmpui --fork chroot box /act sleep 60000
	until_true child_of "$pid"
	inside=$(child_of "$pid")
	started+=" $inside"
	until_true grep -qs act "/proc/$inside/comm"
	run clean timeout 10 setpriv --reuid 65534 --regid 65534 --clear-groups ./tracer --enter="$inside" /act exit 3
	[ "$status" = 3 ]
	[[ $output == *'execve("/act", ["/act", "exit", "3"]'*"+++ exited with 3 +++"* ]]
	trace --enter="$inside" -e trace=execve /act exit 4
	[ "$status" = 4 ]
	run clean timeout 10 setpriv --reuid 65533 --regid 65533 --clear-groups ./tracer --enter="$inside" /act exit 3
	[[ $status == 1 && $output == *"--enter: the root directory of process $inside: Permission denied" ]]
}

@test "--enter: a root alone, no such process, a zombie, wrong use; -i, -u, -p go with it" {
	refused "--enter=0 true" "invalid --enter argument: '0'"
	refused "--enter=sh true" "invalid --enter argument: 'sh'"
	refused "--enter=1" "PROG [ARGS] must be specified with --enter"
	refused "--enter=1 -D true" "--enter and -D/--daemonize are mutually exclusive options"
	refused "--enter=4194303 true" "--enter: process 4194303: No such process"
	needs_root
	start bash -c 'sleep 0.01 & exec "$0" sleep 60000' "$BUILD/act"
	until_true eval 'is_state $(child_of '"$pid"') Z'
	refused "--enter=$(child_of "$pid") true" "--enter: the root directory of process"
	run clean timeout 10 env --ignore-signal=CHLD "$STRACE" --enter=4194303 true
	[[ $status == 1 && $output == *"No such process" ]]
	trace --enter="$pid" true	# all is the same there
	[ "$status" = 0 ]
	a_box
	start chroot box /act sleep 60000
	until_true grep -qs act "/proc/$pid/comm"
	trace --enter="$pid" -u 1234:1234 -e trace=execve,getuid /act exit 6
	[ "$status" = 6 ]
	# While it starts strace is killed: nothing stays.
	for ((i = 0; i < 30; i++)); do
		"$STRACE" --enter="$pid" -o "$log" /act sleep 77 3>&- 4>&- &
		sleep "0.00$((RANDOM % 10))"
		{ kill -KILL $! || true; wait $! || true; } 2>/dev/null
	done
	sleep 0.2
	for p in $(grep -lsE "^$STRACE" /proc/[0-9]*/cmdline | tr -dc '0-9\n'); do
		! grep -qs -e --enter "/proc/$p/cmdline" || is_state "$p" Z
	done
}

@test "--enter: a process that gets the number of one that has ended is not entered" {
	needs_root
	needs unshare
	unshare -p --fork --mount-proc true || skip "no PID namespaces"
	a_box
	cat >reuse.sh <<-'E'
		chroot box /act sleep 60000 &
		old=$!
		"$1" -f -o log -e inject=pidfd_open:delay_exit=500ms ./tracer --enter=$old /act exit 3 &
		until grep -qs 'pidfd_open(' log; do sleep 0.02; done
		{ kill -KILL $old; wait $old; } 2>/dev/null
		echo $((old - 1)) >/proc/sys/kernel/ns_last_pid
		sleep 5 &
		[[ $! == $old ]] || exit 77
		wait %2
	E
	run clean timeout 10 unshare -p --fork --mount-proc bash reuse.sh "$STRACE"
	[[ $status != 77 ]] || skip "numbers of processes cannot be chosen"
	[[ $status == 1 && $output == *"--enter: process "*": No such process" ]]
}

@test "abbreviations that strace has mean the same; others are made as always" {
	trace --en=FOO=bar sh -c 'echo $FOO'
	same bar "$output"
	trace --e=FOO=bar sh -c 'echo $FOO'
	same bar "$output"
	refused --wh "option '--wh' is ambiguous; possibilities: '--whole-lines' '--why'"
	trace --who -e execve true
	like '^execve'
	refused "--tre true" "-p PID must be specified with --tree"
	refused "--tim=1 true" "invalid --timestamps argument: '1'"
}
