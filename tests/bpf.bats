# --bpf: the lines that ptrace gives, of programs that do not stop at their calls.
load lib.bash

# bpf ARG...: the tracer; its lines go to $log, the program's output is in $output, $status.
bpf() {
	needs_bpf
	# shellcheck disable=SC2086
	run clean timeout 100 "$STRACE" $bpf_flag -o "$log" "$@"
}
# start_bpf ARG...: in the background, its messages to err; sets $tracer.
start_bpf() {
	needs_bpf
	# shellcheck disable=SC2086
	start "$STRACE" $bpf_flag -o "$log" "$@" 2>err
	tracer=$pid
}
needs_ring() { [[ $bpf_flag ]] || skip "ptrace has no ring"; }

# exactly N TEXT: that text is in N lines.
exactly() { [[ $(grep -cF -e "$2" "$log") == "$1" ]] || show "$1 times $2, not $(grep -cF -e "$2" "$log")"; }
# whole_lines: there is a trace, and its last line is not cut.
whole_lines() { [[ -s $log && -z $(tail -c 1 "$log") ]]; }
# returned N CALL: so many lines say that it returned, in one piece or resumed.
returned() { times "$1" "^([0-9]+ +)?($2\\(|<\\.\\.\\. $2 resumed>).*\\) += (-?[0-9]|0x)"; }

ticks() { od -An -tu8 -N8 ticks; }
goes_on() { local n; n=$(ticks); until_true eval '(($(ticks) > '"$n"'))'; }
# a_process DRAMA: one that counts in the file ticks; sets $process.
a_process() {
	start "$BUILD/act" "$1" ticks
	process=$pid
	until_true test -s ticks
}
# let_go PID: all its threads go on untraced.
let_go() {
	local task
	for task in /proc/"$1"/task/*; do
		until_true untraced "$1/task/${task##*/}"
		! is_state "$1/task/${task##*/}" tT
	done
}
# knows_registers: whether programs of BPF can look at all registers here.
knows_registers() {
	[[ ! $bpf_flag || $(uname -r) == [56].* ]] || clean timeout 20 "$STRACE" $bpf_flag -i -o /dev/null true
}
# a_program NAME: a copy under a name of its own, so that all its processes can be found.
a_program() {
	program=$BATS_TEST_TMPDIR/$1
	cp "$BUILD/$1" "$program"
}
its_processes() { find /proc/[0-9]*/exe -maxdepth 0 -lname "${program:?}" 2>/dev/null | tr -dc '0-9\n' || true; }
# unharmed: no thread of the program is stopped or traced.
unharmed() {
	local pid task
	for pid in $(its_processes); do
		for task in /proc/"$pid"/task/*; do
			harm="$task: $(sed -nE 's/^(State|TracerPid):[[:space:]]*//p' "$task/status" 2>/dev/null | xargs)"
			case $harm in *": "[tT]* | *[1-9]) return 1 ;; esac
		done
	done
}
end_program() { its_processes | xargs -r kill -KILL 2>/dev/null || true; }
random_ms() { printf '0.%03d' $((RANDOM % $1)); }

# refused MESSAGE WORD...: with status 1, and by names.
refused() {
	local word
	# shellcheck disable=SC2086
	run --separate-stderr clean timeout 20 "$STRACE" $1
	for word in "${@:2}"; do
		[[ $status == 1 && $stderr == *"$word"* ]] || { echo "$1: no $word: $status $stderr"; return 1; }
	done
}
nobody() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
a_tracer_for_nobody() {
	cp "$STRACE" tracer
	chmod -R a+rX "$BATS_TEST_TMPDIR" "$BATS_RUN_TMPDIR"
}

# ---- Lines

@test "the lines of a program are those of ptrace, and its output is its own" {
	echo 'a line' >in
	bpf cat in
	same 'a line' "$output"
	[ "$status" = 0 ]
	like '^execve\(".*/cat", \["cat", "in"\], 0x[0-9a-f]+ /\* [0-9]+ vars \*/\) = 0$'
	line 'openat(AT_FDCWD, "in", O_RDONLY)        = 3'
	line 'read(3, "a line\n", 131072)             = 7'
	line 'write(1, "a line\n", 7)                 = 7'
	line 'read(3, "", 131072)                     = 0'
	line 'exit_group(0)                           = ?'
	same '+++ exited with 0 +++' "$(tail -n 1 "$log")"
	# The same addresses: all is compared but what is another at each run.
	run clean setarch -R timeout 20 "$STRACE" -o want cat in
	needs_bpf
	# shellcheck disable=SC2086
	run clean setarch -R timeout 20 "$STRACE" $bpf_flag -o had cat in
	same_each_time() { sed -E '/^(set_tid_address|getrandom|rseq)\(/d; s/0x[0-9a-f]+( \/\* [0-9]+ vars)/\1/' "$1"; }
	diff -u <(same_each_time want) <(same_each_time had)
}

@test "strings, buffers and structures of real programs: nothing but an address may stand in for data" {
	needs_bpf
	needs python3
	for _ in 1 2; do	# what runs in parallel may differ by chance
		run clean timeout 300 "$TESTS/compare-bpf" --flag "$bpf_flag" ls sh coreutils python3 python3-sockets signals
		echo "$output" | tail -n 40
		[ "$status" = 1 ] || break
	done
	[ "$status" = 0 ]
}

@test "signals: a handler, the return from it, a fault, the signal that kills" {
	frame='\{mask=\[\]\}'
	knows_registers || frame='\?\?\?'
	bpf "$BUILD/act" handler
	same handled "$output"
	in_order '^kill\(' '^--- SIGUSR1 \{si_signo=SIGUSR1, si_code=SI_USER, si_pid=[0-9]+, si_uid=[0-9]+\} ---$' \
		'^write\(1, "handled' "^rt_sigreturn\\($frame\\) += 0\$" 'after'
	bpf "$BUILD/act" segv
	[ "$status" = 139 ]
	in_order '^--- SIGSEGV \{si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=0x12345\} ---$' '^\+\+\+ killed by SIGSEGV'
	bpf "$BUILD/act" raise 9
	[ "$status" = 137 ]
	line '+++ killed by SIGKILL +++'
	bpf "$BUILD/act" stop
	in_order '^tgkill' '^--- SIGSTOP \{' '^--- stopped by SIGSTOP ---$' '^--- SIGCONT' '"continued"'
}

@test "calls that are interrupted, and restarted, say so" {
	bpf "$BUILD/act" restart-read
	like '^read\(3, 0x[0-9a-f]+, 1\) +\= \? ERESTARTSYS \(To be restarted if SA_RESTART is set\)$'
	in_order 'ERESTARTSYS' 'handled' 'rt_sigreturn' '^read\(3, "x", 1\)  '
	bpf "$BUILD/act" pause
	line 'pause()                                 = ? ERESTARTNOHAND (To be restarted if no handler)'
}

@test "the exit status is the program's" {
	bpf "$BUILD/act" exit 7
	[ "$status" = 7 ]
	line '+++ exited with 7 +++'
	bpf sh -c 'kill -TERM $$'
	[ "$status" = 143 ]
	bpf -D "$BUILD/act" exit 7
	[ "$status" = 7 ]
	until_true grep -q 'exited with 7' "$log"
}

@test "calls that a seccomp filter refuses are calls, too" {
	needs_bpf
	bpf -f sh -c '"$BUILD/refuse" 21=13 -- "$BUILD/act" fork; :'
	knows_registers || skip "the kernel does not know its types"
	# The kernel never touches their arguments: a page that is not there stays away.
	times 3 'access\(("(child|parent|/etc/ld.so.preload)"|0x[0-9a-f]+).* = -1 EACCES'
	like 'access\("parent", F_OK\) +\= -1 EACCES'
	bpf -f -e status=failed sh -c '"$BUILD/refuse" 21=13 -- "$BUILD/act" fork; :'
	# The kernel never touches their arguments: a page that is not there stays away.
	times 3 'access\(("(child|parent|/etc/ld.so.preload)"|0x[0-9a-f]+).* = -1 EACCES'
	like 'access\("parent", F_OK\) +\= -1 EACCES'
	bpf -f -c -U name,calls,errors -e trace=access sh -c '"$BUILD/refuse" 21=13 -- "$BUILD/act" calls 5; :'
	cp "$log" had
	run clean timeout 20 "$STRACE" -o "$log" -f -c -U name,calls,errors -e trace=access sh -c \
		'"$BUILD/refuse" 21=13 -- "$BUILD/act" calls 5; :'
	diff -u "$log" had
}

@test "what a filter answers is shown with its strings and structures, and what these point to" {
	needs_bpf
	knows_registers || skip "the kernel does not know its types"
	needs python3
	for _ in 1 2 3; do	# how the other process of these scripts ends is chance
		run clean timeout 300 "$TESTS/compare-bpf" --flag "$bpf_flag" --min 98.5 --runs 1 calls-files \
			calls-process calls-prctl calls-keys calls-sockets calls-signal calls-i386
		echo "$output" | tail -n 40
		[ "$status" = 1 ] || break
	done
	[ "$status" = 0 ]
	# The vector is behind a pointer that leads nowhere, and so are its buffers.
	bpf "$BUILD/calls" "$TESTS/calls/sockets.calls" descriptors
	like '^sendmsg\(3, \{msg_name=NULL, msg_namelen=0, msg_iov=\[\{iov_base="ab", iov_len=2\}\], msg_iovlen=1, msg_control=0x[0-9a-f]+, msg_controllen=10,'
	printf '%s\n' '0x100000050 "/hi" = -71' '0xffffffff40000050 1 = -1' 'rt_sigreturn 1 = -71' >odd
	run clean setarch -R timeout 20 "$STRACE" -o want "$BUILD/calls" odd
	# shellcheck disable=SC2086
	run clean setarch -R timeout 20 "$STRACE" $bpf_flag -o had "$BUILD/calls" odd
	of_script() { grep -E ' = -1 (EPERM|EPROTO)' "$1"; }
	same 3 "$(of_script want | wc -l)"
	diff -u <(of_script want) <(of_script had)
	bpf -f sh -c '"$BUILD/refuse" 4294967295=13 -- "$BUILD/act" no-call; :'
	like ' syscall_0xffffffffffffffff\(0x1, 0x2, 0x3, .*\) += -1 EACCES'
	bpf -f sh -c '"$BUILD/refuse" 59=13 -- sh -c : a b; :'
	like ' execve\("/bin/sh", \["sh", "-c", ":", "a", "b"\], 0x[0-9a-f]+ /\* [0-9]+ vars \*/\) = -1 EACCES'
}

@test "a call in which a filter kills its thread alone, and one that nobody answers, is shown" {
	needs_bpf
	knows_registers || skip "the kernel does not know its types"
	[ "$(uname -m)" != riscv64 ] || skip "no register set has the first argument"
	for how in strict:SIGKILL filter:SIGSYS; do
		bpf -f -e status=unfinished "$BUILD/act" unmade-call "${how%:*}"
		[ "$status" = 0 ]
		times 1 '^[0-9]+ +mkdirat\(AT_FDCWD, "never-made", 0755\) += \?$'
		like '^[0-9]+ +\+\+\+ killed by '"${how#*:}"' \+\+\+$'
	done
	bpf -f -e trace=mkdirat "$BUILD/act" unmade-call notifier
	times 1 '^[0-9]+ +mkdirat\(AT_FDCWD, "never-made", 0755'
	bpf -f -e trace=getpid "$BUILD/act" unmade-call filter
	unlike mkdirat
}

@test "a call with int \$0x80 that kills its thread has its own name" {
	needs_bpf
	[ "$(uname -m)" = x86_64 ] || skip "there is no int \$0x80"
	bpf -f "$BUILD/act" unmade-call abi
	like '^[0-9]+ +\+\+\+ killed by SIGSYS \+\+\+$' || skip "this kernel has no i386"
	times 1 '^[0-9]+ +mkdir\("never-made", 0755\) += \?$'
}

@test "what a call reads is not what it then writes to the same memory" {
	for filter in -v -z; do
		bpf "$filter" "$BUILD/act" same-memory
		like '^rt_sigprocmask\(SIG_BLOCK, \[USR1\], \[USR1\], 8\) += 0$'
		like '^readlinkat\(AT_FDCWD, "/proc/self/exe", "'
		unlike '^rt_sigprocmask\(SIG_BLOCK, \[\],'
		unlike '^readlinkat\(AT_FDCWD, "/[^p]'
	done
}

@test "what a call reads and changes is shown as it was, or as an address" {
	for filter in -v -z; do
		bpf "$filter" "$BUILD/act" written-arguments warm
		like '^copy_file_range\([0-9]+, \[1\], [0-9]+, \[2\], 5, 0\) += 5$'
		bpf "$filter" "$BUILD/act" written-arguments cold
		like '^copy_file_range\([0-9]+, (\[1\]|0x[0-9a-f]+), [0-9]+, (\[2\]|0x[0-9a-f]+), 5, 0\) += 5$'
	done
	bpf "$BUILD/act" cold-message
	times 3 '^recvm?msg\(3, (0x[0-9a-f]+|.*msg_namelen=77)'
	unlike 'msg_namelen=0'
}

@test "a call that waits is shown, also when its arguments were not in memory at first" {
	bpf -f "$BUILD/act" cold-wait
	in_order '^[0-9]+ +openat\(AT_FDCWD, "fifo", O_RDONLY <unfinished' '^[0-9]+ +access\("later"' \
		'^[0-9]+ +<\.\.\. openat resumed>\) += 3$'
}

@test "two calls that are running at a time: one is unfinished, then resumed" {
	bpf -f "$BUILD/act" unfinished
	in_order 'read\(3 <unfinished \.\.\.>$' 'write\(4, "x", 1' '<\.\.\. read resumed>, "x", 1\) += 1$'
}

# no_effect_first: a byte is read from a pipe only after the line that writes it.
no_effect_first() {
	awk '
		match($0, /(read|write)\([0-9]+/) { call[$1] = substr($0, RSTART, RLENGTH) }
		/write\(/ { written[call[$1]]++ }
		/ = 1$/ && call[$1] ~ /read/ {
			got++
			from = "write(" substr(call[$1], 6) + 1
			if (++taken[from] > written[from]) { print NR ": " $0; exit 1 }
		}
		END { exit got < 2000 }' "$log"
}
@test "-f: the lines of two processes stand in the order in which one waits for the other" {
	for times in "" -ttt -T; do
		# shellcheck disable=SC2086
		bpf -f $times -e trace=read,write "$BUILD/act" ping-pong 2000
		[ "$status" = 0 ]
		sed -i -E 's/^([0-9]+ +)[0-9]+\.[0-9]+ /\1/; s/ <0\.[0-9]+>$//' "$log"
		no_effect_first
	done
}

# ---- Processes and threads

@test "-f: a parent is told of the end of its child after that is shown" {
	needs_bpf
	needs taskset
	# On one CPU the parent runs as soon as strace has waited for the child.
	cpu=$(sed -nE 's/^Cpus_allowed_list:[[:space:]]*([0-9]+).*/\1/p' /proc/self/status)
	# shellcheck disable=SC2086
	run clean timeout 60 taskset -c "$cpu" "$STRACE" $bpf_flag -f -e trace=wait4 -o "$log" \
		sh -c 'for i in 1 2 3 4 5 6 7 8 9 10; do /bin/true; done'
	awk '/exited with/ { gone[$1] = 1 }
		/ = [0-9]+$/ { n++; if (!gone[$NF]) { print; exit 1 } }
		END { exit n < 10 }' "$log"
}

@test "-f: forks, vfork and exec, orphans, a leader that exits first" {
	bpf -f "$BUILD/act" forks 50
	exactly 50 'access("child"'
	times 51 'exited with 0'
	bpf -f "$BUILD/act" vfork
	in_order 'vfork\(' 'execve\(.*"exit", "4"' 'exited with 4'
	returned 1 vfork
	bpf -f "$BUILD/act" orphan
	[ "$status" = 5 ]
	in_order 'exited with 5' '"orphan"' 'exited with 0'
	bpf -f "$BUILD/act" leader-exits
	in_order ' exit\(0' '"last"'
	times 2 'exited with 0'
}

@test "without -f only the first process is traced" {
	bpf "$BUILD/act" fork
	[ "$status" = 0 ]
	exactly 0 '"child"'
	exactly 1 '"parent"'
}

@test "-f: each thread has its id, and all its calls" {
	bpf -f "$BUILD/act" threads 20
	[ "$status" = 0 ]
	for i in 0 7 19; do
		exactly 2 "access(\"thread$i\""
		[ "$(grep "\"thread$i\"" "$log" | cut -d' ' -f1 | sort -u | wc -l)" = 1 ]
	done
	times 21 '\+\+\+ exited with 0 \+\+\+'
}

@test "-f: no call of threads or processes that call at the same time is lost" {
	for drama in thread-calls process-calls; do
		for n in 2 8; do
			bpf -f "$BUILD/act" $drama $n
			returned 32000 getppid
		done
	done
}

@test "exec from another thread: its lines go on under the leader's id" {
	bpf -f "$BUILD/act" exec-thread
	[ "$status" = 6 ]
	leader=$(head -1 "$log" | cut -d' ' -f1)
	like "^$leader +\\+\\+\\+ superseded by execve in pid [0-9]+ \\+\\+\\+\$"
	like "^$leader +(<\\.\\.\\. execve resumed>|execve\\(.*\"exit\", \"6\".*)\\) += 0\$"
	like "^$leader +\\+\\+\\+ exited with 6 \\+\\+\\+\$"
	times 1 'exited with'
}

@test "SIGKILL ends all threads in their calls" {
	bpf -f "$BUILD/act" killed-threads
	[ "$status" = 137 ]
	times 2 '\+\+\+ killed by SIGKILL \+\+\+'
}

@test "a call in which a thread is killed, and no other, is unfinished" {
	bpf -f -e status=unfinished "$BUILD/act" killed-calls
	[ "$status" = 137 ]
	for call in pause clock_nanosleep futex rt_sigtimedwait poll read; do
		like "^[0-9]+ +$call\\(.*\\) += \\?\$"
	done
	[[ $(grep -cF ' = ?' "$log") == [67] ]]	# by ptrace kill() does not return either
	bpf -f "$BUILD/act" killed-calls
	times 6 '^[0-9]+ +(<\.\.\. )?(pause|clock_nanosleep|futex|rt_sigtimedwait|poll|read)(\(.*| resumed>.*)\) += \?$'
	bpf -e status=unfinished -e trace=none "$BUILD/act" killed-calls
	unlike ' = '
}

@test "-ff -o: a file for each process" {
	bpf -ff "$BUILD/act" forks 5
	[ "$(find . -name 'log.*' | wc -l)" = 6 ]
	for file in log.*; do
		same '+++ exited with 0 +++' "$(tail -n 1 "$file")"
		unlike '^[0-9]|unfinished|resumed' "$file"
	done
	[ "$(cat log.* | grep -cF 'access("child"')" = 5 ]
}

@test "-p: attach to a process with threads, and let it go" {
	a_process tick-threads
	for round in 1 2 3; do
		: >"$log"
		start_bpf -f -I2 -p "$process"
		enough() { (($(awk '/getppid\(/ { print $1 }' "$log" | sort -u | wc -l) == 3)); }
		until_true enough
		goes_on
		kill -INT "$tracer"
		until_true gone "$tracer"
		let_go "$process"
		goes_on
		times 3 'Process [0-9]+ detached$' err
	done
}

@test "-p: a process that sleeps in a call, one that is stopped, and all of a tree" {
	start "$BUILD/act" wait-term
	sleeper=$pid
	until_true asleep "$sleeper"
	start_bpf -I2 -p "$sleeper"
	until_true traced "$sleeper"
	kill -TERM "$sleeper"
	until_true gone "$tracer"
	in_order '^--- SIGTERM' '^exit_group\(8\)' 'exited with 8'
	a_process tick
	kill -STOP "$process"
	until_true is_state "$process" T
	start_bpf -I2 -p "$process"
	until_true traced "$process"
	sleep 0.2
	kill -INT "$tracer"
	until_true gone "$tracer"
	untraced "$process"
	until_true is_state "$process" T
	start sh -c '"$BUILD/act" tick ticks2 & wait'
	root=$pid
	until_true test -s ticks2
	started+=" $(child_of "$root")"
	start_bpf -I2 -f --tree -p "$root"
	until_true grep -qs getppid "$log"
	kill -INT "$tracer"
	until_true gone "$tracer"
	let_go "$(child_of "$root")"
}

@test "a signal to strace ends it; the process of -p goes on, the program gets the signal" {
	a_process busy
	start_bpf -c -I2 -p "$process"
	until_true traced "$process"
	sleep 0.3
	kill -INT "$tracer"
	until_true gone "$tracer"
	let_go "$process"
	goes_on
	like ' getppid$'
	kill -KILL "$process"
	start_bpf -I2 "$BUILD/act" count-signals 600 >out
	until_true grep -q ready out
	kill -TERM "$tracer"
	status=0
	wait "$tracer" || status=$?
	[ "$status" = 143 ]
	until_true grep -q counted out
	line 'counted 1' out
}

@test "strace in a PID namespace, and a program that makes one" {
	needs_root
	needs unshare
	unshare -pf --mount-proc true || skip "no PID namespaces"
	needs_bpf
	# shellcheck disable=SC2086
	run clean timeout 20 unshare -pf --mount-proc "$STRACE" $bpf_flag -f -o "$log" sh -c '"$BUILD/act" forks 5; exit 5'
	[ "$status" = 5 ]
	exactly 5 'access("child"'
	times 7 'exited with'
	like '^[0-9]{1,2} +execve'	# ids of the namespace
	bpf -f unshare -pf --mount-proc "$BUILD/act" forks 5
	[ "$status" = 0 ]
	exactly 5 'access("child"'
}

# ---- Options

@test "-c: strace's table, every call counted" {
	bpf -c "$BUILD/act" fork
	same '% time     seconds  usecs/call     calls    errors syscall' "$(head -1 "$log")"
	same '------ ----------- ----------- --------- --------- ----------------' "$(sed -n 2p "$log")"
	[[ $(tail -1 "$log") =~ ^100\.00\ \ \ \ [0-9.]{8}\ +[0-9]+\ +[0-9]+\ +[0-9]+\ total$ ]]
	like ' 2 +2 access$'
	bpf -c -U calls,name "$BUILD/act" calls 12345
	like '^ +12345 getppid$'
	for drama in thread-calls process-calls; do
		bpf -f -c -U calls,name "$BUILD/act" $drama 40
		like '^ +32000 getppid$'
	done
	bpf -f -c -U name,calls,errors -e trace=access "$BUILD/act" forks 20
	like '^access +(20|21) +(20|21)$'
}

@test "-C: the lines, with what arguments point to, and the table" {
	bpf -C -e trace=access "$BUILD/act" fork
	like '^access\("parent", F_OK\) += -1 ENOENT'
	like ' access$'
}

@test "-c: the errors of each call, its columns and times" {
	for call in access:0 chdir:-2 access:-2 rmdir:0 access:-13 access:0 getuid:0 access:-2 chdir:0 rmdir:-1 access:5; do
		echo "${call%:*} 0 0 = ${call#*:}"
	done >script
	# What the kernel itself makes of them.
	bpf -c -S name -U name,calls,errors -e trace=access,chdir,rmdir,getuid "$BUILD/calls" script
	cp "$log" had
	run clean timeout 20 "$STRACE" -o "$log" -c -S name -U name,calls,errors -e trace=access,chdir,rmdir,getuid \
		"$BUILD/calls" script
	diff -u "$log" had
	bpf -c -f -w -U name,calls,errors,total-time,min-time,max-time,avg-time,time-percent sh -c \
		'sleep 0.05; sleep 0.4; cat /nonexistent; :'
	awk '$1 == "clock_nanosleep" { found = 1; wrong = $2 != 2 || $3 < .45 || $4 < .05 || $4 > .35 || $5 < .4 || $7 < 30 }
		END { exit wrong || !found }' "$log" || show "two sleeps"
	bpf -C "$BUILD/act" fork
	in_order '^execve' '^\+\+\+ exited' '^% time' ' total$'
}

@test "-e trace=: names, classes, all but some, none" {
	names() { sed -nE 's/^([a-z_0-9]+)\(.*/\1/p' "$log" | sort -u | xargs; }
	bpf -e trace=openat,close true
	same 'close openat' "$(names)"
	bpf -e 'trace=!openat,close' true
	unlike '^(openat|close)'
	like '^execve'
	bpf -e trace=%process true
	[[ $(names) == *execve*exit_group* && $(names) != *close* ]]
	bpf -e trace=none true
	all_like '^\+\+\+'
	bpf -f -e trace=access "$BUILD/act" forks 20
	exactly 20 'access("child"'
	unlike 'getppid|wait4'
	printf '999 1 2 3 4 5 6\n' >script	# no calls of that number
	bpf -e trace=close "$BUILD/calls" script
	like '^syscall_0x3e7\(0x1, 0x2, 0x3, 0x4, 0x5, 0x6\) = -1 ENOSYS'
}

@test "programs for i386 are traced, and filtered, by their own numbers" {
	needs_i386
	printf '%s\n' 'getppid' 'access "name" 0' getuid sched_yield >script
	bpf "$BUILD/calls32" script
	like '^getppid\(\) += [0-9]+$'
	like '^set_thread_area\(.*\) = 0 \(entry_number=[0-9]+\)$'
	like '^access\("name", F_OK\) += -1 ENOENT'
	for set in sched_yield:2 sched_yield@64:1 sched_yield@32:1; do
		bpf -f -e "trace=${set%:*}" sh -c '"$BUILD/calls" script; "$BUILD/calls32" script'
		returned "${set#*:}" sched_yield
	done
	bpf -c -U calls,name "$BUILD/calls32" script
	like '^ +1 getuid$'
}

@test "--errno and -e status=: by how calls end" {
	bpf --errno=ENOENT ls /nosuch
	like '"/nosuch".* = -1 ENOENT'
	unlike ' = [0-9]'
	bpf --errno=ENOENT -c cat /nosuch
	same "$(awk '$NF == "total" { print $4 }' "$log")" "$(awk '$NF == "total" { print $5 }' "$log")"
	for way in '-e status=failed' -Z; do
		# shellcheck disable=SC2086
		bpf -f $way sh -c 'cat /nosuch; :'
		like '"/nosuch".* = -1 ENOENT'
		unlike '\) += [0-9]'
	done
	bpf -z ls /nosuch
	unlike ' = -1 '
	like '^openat'
	bpf -e status=unfinished "$BUILD/act" exit 3
	like '^exit_group\(3\) += \?$'
	unlike ' = 0$'
}

@test "-t, -r and -T: times of the calls" {
	begin=$(date +%s)
	bpf -ttt -T "$BUILD/act" sleep 300
	awk -v begin="$begin" -v end="$(date +%s)" '
		$1 < begin || $1 > end + 1 || $1 < last { print "time of " $0; wrong = 1 }
		{ last = $1 }
		/nanosleep/ { slept = 1; gsub(/[<>]/, "", $NF); if ($NF < .3 || $NF > .6) { print "took " $0; wrong = 1 } }
		END { exit wrong || !slept }' "$log" || show "times"
	bpf -t "$BUILD/act" exit 0
	all_like '^[0-2][0-9]:[0-5][0-9]:[0-6][0-9] '
	bpf -r "$BUILD/act" sleep 300
	awk '$1 < 0 { wrong = 1 } slept == 1 { slept = 2; if ($1 < .3 || $1 > .6) wrong = 1 } /nanosleep/ { slept = 1 }
		END { exit wrong || slept != 2 }' "$log" || show "relative times"
}

@test "-i: where the call was made" {
	needs_bpf
	knows_registers || skip "the kernel does not know its types"
	pointers() { sed -En 's/^(\[[0-9a-f?]+\] (kill|--- SIGUSR1|rt_sigreturn|access\("after)).*/\1/p' "$1"; }
	run clean setarch -R timeout 20 "$STRACE" -i -o want "$BUILD/act" handler
	# shellcheck disable=SC2086
	run clean setarch -R timeout 20 "$STRACE" $bpf_flag -i -o had "$BUILD/act" handler
	same 4 "$(pointers want | wc -l)"
	diff -u <(pointers want) <(pointers had)
}

@test "-s, -v, -x and -a: more of a string, whole structures" {
	printf '%0500d' 7 >in
	bpf -s 500 cat in
	like '^read\(3, "0{499}7", 131072\) += 500$'
	bpf cat in
	like '^read\(3, "0{32}"\.\.\., 131072\) += 500$'
	bpf -v -e trace=execve,newfstatat,fstat cat in
	like 'st_size=500, .*st_mtime_nsec='
	like '^execve\(".*", \["cat", "in"\], \["'
	bpf -xx -s 4 -e trace=read -a1 cat in
	like '^read\(3, "\\x30\\x30\\x30\\x30"\.\.\., 131072\) = 500$'
}

@test "--json: records that jq reads" {
	needs jq
	bpf --json -f "$BUILD/act" fork
	jq -es 'all(.[]; has("type")) and any(.[]; .name == "access" and .args[0].value == "child")
		and any(.[]; .type == "exited" and .status == 3) and all(.[] | select(.type == "call"); has("args"))' "$log"
	bpf --json cat /nosuch
	jq -es 'any(.[]; .name == "openat" and .error == "ENOENT" and .args[1].value == "/nosuch")' "$log"
}

@test "--files, --last and --after-loader" {
	echo x >in
	bpf --files cat in
	like "/in\$"
	bpf --files=missing cat "$PWD/nosuch"
	line "$PWD/nosuch: ENOENT (No such file or directory)"
	rm "$log"
	bpf --last=5 true
	[[ $status == 0 && ! -e $log ]]
	bpf --last=3 sh -c 'exit 3'
	same 3 "$(wc -l <"$log")"
	in_order '^exit_group\(3\) += \?$' '^\+\+\+ exited with 3 \+\+\+$'
	bpf --after-loader cat in
	unlike 'ld.so.cache|libc\.so'
	like '^openat\(AT_FDCWD, "in"'
}

@test "--after-loader: of each program that is executed" {
	bpf -f --after-loader sh -c '/bin/true; "$BUILD/act" exit 0; :'
	unlike 'ld.so.cache|libc\.so'
	run clean timeout 20 "$STRACE" -o want -f --after-loader sh -c '/bin/true; "$BUILD/act" exit 0; :'
	times "$(grep -cE '^[0-9]+ +execve\(' want)" '^[0-9]+ +execve\('
	bpf -f -c -U calls,name --after-loader sh -c '/bin/true; "$BUILD/act" exit 0; :'
	like "^ +$(sed -E '/resumed>|[+-]{3} |exit_group/d' want | wc -l) total\$"
}

@test "--timeout: what is in the ring is shown, and no line is cut" {
	needs_ring
	bpf --timeout=700ms -o '|sleep 1; cat >late' "$BUILD/act" burst 20000
	until_true grep -qs 'detached' late
	times 20000 '^getppid\(\) += [0-9]+$' late
	like '^access\("last"' late
	a_process busy
	for _ in 1 2 3 4 5 6 7 8; do
		bpf --timeout=50ms -p "$process"
		whole_lines
	done
}

@test "--limit-bytes: the trace ends with a whole line, soon" {
	bpf --limit-bytes=10K "$BUILD/act" calls 200000
	(($(wc -c <"$log") < 11000))
	whole_lines
}

@test "what needs a stop at each call is refused by name" {
	refused "--bpf -e inject=getppid:retval=7 true" --bpf inject
	refused "--bpf -e fault=getppid true" --bpf "-e "
	refused "--bpf --syscall-limit=5 true" --bpf --syscall-limit
	refused "--bpf -f --seccomp-bpf -e trace=read true" --bpf --seccomp-bpf
	refused "--bpf=nosuch true" "invalid --bpf argument: 'nosuch'"
	for size in '' 0 x 1x -1 99999999999999999999; do
		refused "--bpf --bpf-buffer=$size true" "invalid --bpf-buffer argument: '$size'"
	done
}

@test "who may not trace so is told in one sentence, with status 1" {
	needs_root
	needs setpriv
	a_tracer_for_nobody
	nobody ./tracer -o /dev/null true || skip "nobody cannot run it"
	run --separate-stderr clean timeout 20 setpriv --reuid 65534 --regid 65534 --clear-groups ./tracer --bpf true
	[ "$status" = 1 ]
	same 1 "$(wc -l <<<"$stderr")"
	[[ $stderr == *--bpf* && $stderr == *CAP_* ]]
}

@test "where the kernel refuses bpf(), one sentence says so" {
	for errno in 1 38; do
		run --separate-stderr clean timeout 20 "$BUILD/refuse" 321=$errno -- "$STRACE" --bpf true
		[ "$status" = 1 ]
		same 1 "$(wc -l <<<"$stderr")"
		[[ $stderr == *--bpf* ]]
	done
}

@test "--bpf=auto traces by ptrace where it must, and says why" {
	run --separate-stderr clean timeout 20 "$BUILD/refuse" 321=1 -- "$STRACE" --bpf=auto -o "$log" "$BUILD/act" exit 7
	[ "$status" = 7 ]
	same 1 "$(wc -l <<<"$stderr")"
	[[ $stderr == *ptrace* ]]
	like '^execve'
	line '+++ exited with 7 +++'
	[[ $bpf_flag ]] || return 0
	needs_bpf
	run --separate-stderr clean timeout 20 "$STRACE" --bpf=auto -o "$log" "$BUILD/act" exit 7
	[[ $status == 7 && ! $stderr ]]
}

# ---- The ring

bytes() {	# bytes COUNT: all calls of dd are there
	exactly "$1" 'read(0, "\0", 1)'
	exactly "$1" 'write(1, "\0", 1)'
	unlike '^--- lost'
}

@test "a small ring and a fast program: it is held, nothing is lost" {
	needs_ring
	bpf --bpf-buffer=64K dd if=/dev/zero of=/dev/null bs=1 count=20000
	[ "$status" = 0 ]
	bytes 20000
	bpf --bpf-buffer=64K -f "$BUILD/act" thread-calls 16
	returned 32000 getppid
	unlike 'SIGSTOP|lost'
}

@test "while strace does not run the program waits, and nothing is lost" {
	needs_ring
	start_bpf --bpf-buffer=64K dd if=/dev/zero of=/dev/null bs=1 count=300000
	until_true test -s "$log"
	for i in 1 2 3 4 5; do
		sleep 0.02
		kill -STOP "$tracer" 2>/dev/null || break
		sleep 0.1
		kill -CONT "$tracer"
	done
	[ "$i" -gt 1 ]
	until_true gone "$tracer"
	bytes 300000
	unlike SIGSTOP
}

@test "strace that is stopped while it starts starts all the same" {
	for ((i = 0; i < 30; i++)); do
		start_bpf "$BUILD/act" exit 0
		sleep "$(random_ms 60)"
		{ kill -STOP "$tracer" || true; } 2>/dev/null
		sleep 0.01
		{ kill -CONT "$tracer" || true; } 2>/dev/null
		status=0
		wait "$tracer" || status=$?
		[ "$status" = 0 ] || { cat err; return 1; }
		line '+++ exited with 0 +++'
	done
}

@test "a slow reader of the trace loses nothing either" {
	bpf dd if=/dev/zero of=/dev/null bs=1 count=20000
	bytes 20000
	# shellcheck disable=SC2086
	run clean timeout 60 "$STRACE" $bpf_flag -o "|sleep 0.5; exec cat >$log" dd if=/dev/zero of=/dev/null bs=1 count=20000
	[ "$status" = 0 ]
	bytes 20000
}

@test "--bpf=drop: what was lost is counted in the trace, and the status is 1" {
	needs_ring
	needs_bpf
	start "$STRACE" --bpf=drop --bpf-buffer=64K -o "$log" dd if=/dev/zero of=/dev/null bs=1 count=1000000
	tracer=$pid
	until_true grep -qs 'write(1' "$log"
	kill -STOP "$tracer"
	sleep 0.3
	kill -CONT "$tracer"
	status=0
	wait "$tracer" || status=$?
	[ "$status" = 1 ]
	like '^--- lost [1-9][0-9]* events ---$'
	like '\+\+\+ exited with 0 \+\+\+'
	bpf --bpf=drop true	# nothing was lost
	[ "$status" = 0 ]
}

@test "SIGSTOP and SIGCONT from outside are shown, and lose nothing" {
	calls=$([[ $bpf_flag ]] && echo 2000000 || echo 200000)
	start_bpf "$BUILD/act" calls "$calls"
	until_true grep -qs getppid "$log"
	program=$(tracees_of "$tracer")
	for i in 1 2 3 4 5 6 7 8; do
		kill -STOP "$program" || break
		sleep 0.03
		kill -CONT "$program" || break
		sleep 0.01
	done
	until_true gone "$tracer"
	returned "$calls" getppid
	in_order '^--- SIGSTOP \{' '^--- stopped by SIGSTOP ---$' '^--- SIGCONT \{'
}

# ---- Hostile programs, and the end of strace

@test "vectors of 1,024 wild addresses, wild addresses everywhere: as many lines as calls" {
	bpf -v "$BUILD/storm" iovecs 20
	[ "$status" = 0 ]
	exactly 20 'access("iovecs"'
	times 20 '^writev\(77, .* = -1 EBADF'
	times 20 '^readv\(77, .* = -1 EBADF'
	times 20 '^sendmsg\(77, .* = -1 EBADF'
	bpf "$BUILD/storm" wild 200
	[ "$status" = 0 ]
	exactly 1 'access("wild"'
	times 200 '^openat\(77'
	times 200 '^recvmsg\(77'
	times 200 '^execveat\(77'
}

@test "calls that say there is as much as can be end, and so does strace" {
	timeout 0.1 "$BUILD/hostile" poll || [[ $? == 124 ]] || skip "no such mappings here"
	for name in poll select write writev execve sendmsg sendmmsg netlink semop getdents; do
		for options in '' '-v -s 100000'; do
			# shellcheck disable=SC2086
			bpf $options "$BUILD/hostile" $name 20
			[ "$status" = 0 ] || { echo "$name: $status"; return 1; }
			line '+++ exited with 0 +++'
		done
	done
}

@test "200 and 1,000 threads and processes: every call is there" {
	for drama in thread-calls process-calls; do
		for n in 200 1000; do
			bpf -f "$BUILD/act" $drama $n
			[ "$status" = 0 ]
			returned 32000 getppid
			times $((n + 1)) '\+\+\+ exited with 0 \+\+\+'
		done
	done
}

@test "processes whose threads end in mid-call" {
	bpf -f "$BUILD/storm" midcall 60
	[ "$status" = 0 ]
	exactly 60 'access("midcall"'
	(($(grep -cE '\+\+\+ (exited with 0|killed by SIGKILL) \+\+\+' "$log") >= 61))
}

@test "threads that execute programs at the same time, again and again" {
	bpf -f "$BUILD/storm" execs 60
	[ "$status" = 0 ]
	exactly 60 'access("execs"'
	times 1 'exited with 0 \+\+\+$' <(grep "^$(head -n 1 "$log" | cut -d' ' -f1) " "$log")
}

@test "a fork bomb of 2,000 processes: none is lost" {
	bpf -f "$BUILD/storm" bomb 2000
	[ "$status" = 0 ]
	exactly 2000 'access("bomb"'
	times 2000 '\+\+\+ exited with 0 \+\+\+'
}

@test "more threads than a small ring can hold events of" {
	needs_ring
	bpf --bpf-buffer=64K -f "$BUILD/act" thread-calls 1000
	[ "$status" = 0 ]
	returned 32000 getppid
	unlike lost
}

@test "SIGKILL of tracees at any moment ends strace, too" {
	a_program herd
	for ((i = 0; i < 40; i++)); do
		start_bpf -f "$program" 10
		sleep "$(random_ms 150)"
		until_true eval 'its_processes | grep -q .'
		end_program
		until_true gone "$tracer" || { end_program; return 1; }
		like 'killed by SIGKILL|^$'
		end_program
	done
}

@test "SIGKILL of strace at any moment: nobody is left stopped, and no BPF program stays" {
	needs_bpf
	"$BUILD/storm" programs | sort >before
	a_program herd
	for ((i = 0; i < 60; i++)); do
		start_bpf -f "$program" 10
		sleep "$(random_ms 200)"
		kill -KILL "$tracer"
		wait "$tracer" || true
		until_true unharmed || { echo "round $i: $harm"; end_program; return 1; }
		end_program
	done
	none_left() { [[ ! $("$BUILD/storm" programs | sort | comm -13 before -) ]]; }
	until_true none_left
}

@test "SIGKILL of strace while the program is held lets it go" {
	needs_ring
	a_process busy
	start_bpf --bpf-buffer=64K -f -p "$process"
	until_true grep -qs getppid "$log"
	kill -STOP "$tracer"
	sleep 0.3	# the ring is full: it is held
	kill -KILL "$tracer"
	until_true gone "$tracer"
	let_go "$process"
	goes_on
}

@test "what strace leaves behind: no program in the kernel once it has ended" {
	needs_ring
	needs_bpf
	"$BUILD/storm" programs | sort >before
	bpf true
	none_left() { [[ ! $("$BUILD/storm" programs | sort | comm -13 before -) ]]; }
	until_true none_left
}
