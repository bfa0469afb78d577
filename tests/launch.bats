# Running a program: what starts, what ends, where the lines go.
load lib.bash

@test "the first line is execve, the last the exit" {
	trace -s 4096 "$BUILD/act" exit 0
	[ "$status" = 0 ]
	[[ $(head -1 "$log") == "execve(\"$BUILD/act\", [\"$BUILD/act\", \"exit\", \"0\"], 0x"*" /* "*" vars */) = 0" ]]
	same '+++ exited with 0 +++' "$(tail -1 "$log")"
	line 'exit_group(0)                           = ?'
}

@test "lines go to stderr unless told otherwise" {
	strace "$BUILD/act" handler
	same handled "$output"
	[[ $stderr == execve* && $stderr == *'+++ exited with 0 +++' ]]
}

@test "exits as the program did" {
	for code in 0 1 7 255; do
		trace "$BUILD/act" exit $code
		[ "$status" = $code ]
		like "^exit_group\($code\) += \?$"
		line "+++ exited with $code +++"
	done
}

@test "is killed by the signal that killed the program" {
	for sig in 1 9 10 15; do
		trace "$BUILD/act" raise $sig
		[ "$status" = $((128 + sig)) ]
	done
	line '+++ killed by SIGTERM +++'
}

@test "says that a core was dumped and leaves none of its own" {
	[[ $(ulimit -H -c) == 0 ]] && skip "core dumps are forbidden here"
	ulimit -c unlimited
	mkdir dump && cd dump
	[[ $(cat /proc/sys/kernel/core_pattern) == core* ]] || skip "core_pattern leads elsewhere"
	trace "$BUILD/act" raise-core 11
	[ "$status" = 139 ]
	line '+++ killed by SIGSEGV (core dumped) +++'
	[ "$(find . -name 'core*' | wc -l)" = 1 ]
}

@test "a program is looked up in PATH, a path is not" {
	mkdir bin && cp /bin/true bin/only-here
	PATH=$PWD/bin:$PATH trace only-here
	[ "$status" = 0 ]
	like "^execve\(\"$PWD/bin/only-here\", \[\"only-here\"\], "
	cp /bin/true here && cp /bin/true bin/not && chmod -x bin/not
	PATH=:/bin:/usr/bin trace here		# an empty part is the directory we are in
	like '^execve\("here", \["here"\], '
	mkdir more && cp /bin/true more/not
	PATH=$PWD/bin:$PWD/more:$PATH trace not
	like "^execve\(\"$PWD/more/not\""
	cd bin && trace ./only-here
	[ "$status" = 0 ]
	like '^execve\("./only-here", \["./only-here"\], '
}

@test "the program gets our stdin, stdout, directory and no descriptor of ours" {
	run timeout 10 bash -c 'echo hello | "$0" -o log cat' "$STRACE"
	same hello "$output"
	run clean sh -c 'pwd; ls /proc/self/fd'
	want=$output
	trace -f sh -c 'pwd; ls /proc/self/fd'
	same "$want" "$output"
}

@test "the program gets our signal mask and what we ignore" {
	of() { grep -E '^Sig(Blk|Ign|Cgt)' "$1"; }
	for ignored in '' 'PIPE XFSZ' 'INT TTOU HUP'; do
		for options in -q '-f -I4' -c; do
			want=$(trap '' $ignored; clean grep -E '^Sig(Blk|Ign|Cgt)' /proc/self/status)
			# shellcheck disable=SC2086
			had=$(trap '' $ignored; clean "$STRACE" -o "$log" $options grep -E '^Sig(Blk|Ign|Cgt)' /proc/self/status)
			same "$want" "$had"
		done
	done
}

@test "as PID 1 strace hands on what it is sent" {
	unshare -Upfr true 2>/dev/null || skip "may not make namespaces here"
	for sig in TERM USR1; do
		rm -f "$log"
		start unshare -Upfr --kill-child "$STRACE" -o "$log" sh -c "trap 'exit 8' $sig; echo ready; while :; do sleep 0.1; done" >ready
		parent=$pid
		until_true grep -qs ready ready
		init=$(grep -ls "^PPid:[[:space:]]$parent$" /proc/[0-9]*/status | tr -dc '0-9\n')
		kill -"$sig" "$init"
		until_true gone "$parent"
		status=0
		wait "$parent" || status=$?
		[ "$status" = 8 ]
		like '^\+\+\+ exited with 8'
		: >ready
	done
}

@test "-E sets, keeps and removes environment variables" {
	KEEP=1 GONE=1 KEEPER=3 trace -E NEW='a b' -E GONE -E KEEP=2 -E KEE env
	[[ $'\n'$output$'\n' == *$'\nNEW=a b\n'* ]]
	[[ $'\n'$output$'\n' == *$'\nKEEP=2\n'* ]]
	[[ $'\n'$output$'\n' == *$'\nKEEPER=3\n'* ]]
	[[ $output != *GONE* ]]
}

@test "-u runs the program as a user, by name" {
	needs_root
	chmod 777 .
	trace -u nobody id -un
	same nobody "$output"
	trace -u nobody id -G
	same "$(id -G nobody)" "$output"
	# Some whose group has another number, and some that are members of more groups.
	for user in $(awk -F: '$3 != $4 { print $1 }' /etc/passwd | head -n 2) \
		$(awk -F: '$4 { split($4, member, ","); print member[1] }' /etc/group | head -n 2) nobody; do
		trace -u "$user" sh -c 'id -u; id -g; id -G'
		same "$( (id -u "$user"; id -g "$user"; id -G "$user") | xargs -n1 | sort)" "$(xargs -n1 <<<"$output" | sort)"
	done
}

@test "-o FILE replaces the file, -A appends to it" {
	echo old >"$log"
	trace -A true
	same old "$(head -1 "$log")"
	trace true
	[[ $(head -1 "$log") == execve* ]]
	times 1 '^execve'
}

@test "-o '|command' and '!command' pipe the lines" {
	run timeout 10 "$STRACE" -o '|grep -c exited >piped' true
	until_true test -s piped
	same 1 "$(cat piped)"
	run timeout 10 "$STRACE" -o '!grep -c exited >piped2' true
	until_true test -s piped2
	same 1 "$(cat piped2)"
}

@test "strace ends when the command that takes its lines has" {
	clean "$STRACE" -o '|sleep 0.7; grep -c exited >piped' true >/dev/null 2>&1
	same 1 "$(cat piped)"
}

@test "-o with -f puts the pid in front of each line" {
	trace -f "$BUILD/act" fork
	all_like '^[0-9]+ +[^ ]'
	[ "$(cut -d' ' -f1 "$log" | sort -u | wc -l)" = 2 ]
}

@test "process ids of few digits keep the lines' columns" {
	unshare -Upfr true 2>/dev/null || skip "may not make namespaces here"
	# strace is process 1, the program 2, its child 3
	clean unshare -Upfr "$STRACE" -f -o "$log" "$BUILD/act" fork
	like '^2 {5}execve\('
	like '^3 {5}access\("child'
	clean unshare -Upfr "$STRACE" -f "$BUILD/act" fork 2>"$log"
	like '^\[pid {5}3\] access\("child'
}

@test "-f to stderr marks lines with [pid N] while there are several" {
	strace -f "$BUILD/act" fork
	grep -qE '^\[pid +[0-9]+\] access\("child", F_OK' <<<"$stderr"
	grep -qE 'strace: Process [0-9]+ attached$' <<<"$stderr"
	grep -qE '^\+\+\+ exited with 0 \+\+\+$' <<<"$stderr"
	grep -qE '^access\("parent", F_OK\)' <<<"$stderr"
}

@test "-ff -o writes one file a process" {
	trace -ff "$BUILD/act" fork
	[ ! -e "$log" ]
	set -- log.*
	[ $# = 2 ]
	[ "$(cat log.* | grep -c 'access("child"')" = 1 ]
	for file; do
		all_like '^[^0-9]' "$file"
		like '^\+\+\+ exited with [03] \+\+\+$' "$file"
	done
}

@test "-ff and -A append to each process's file" {
	bash -c 'echo old >log.$BASHPID; exec "$STRACE" -D -ff -A -o log "$BUILD/act" exit 4' && false
	until_true grep -qs 'exited with 4' log.*
	same old "$(head -1 log.*)"
	bash -c 'echo old >log2.$BASHPID; exec "$STRACE" -D -ff -o log2 "$BUILD/act" exit 4' && false
	until_true grep -qs 'exited with 4' log2.*
	unlike '^old' log2.*
}

@test "--always-show-pid shows it with one process too" {
	reference && skip "strace 6.1 does not know it"
	trace --always-show-pid true
	all_like '^[0-9]+ +[^ ]'
	strace --always-show-pid -q -f sh -c '/bin/true; exit 0'	# as into a file
	echo "$stderr" >had
	all_like '^[0-9]+ +[^ ]' had
}

@test "-D leaves the program the child of our parent" {
	run timeout 10 bash -c '"$0" -D -o log sh -c "echo \$PPID"; echo $$' "$STRACE"
	[ "${lines[0]}" = "${lines[1]}" ]
	until_true grep -q '+++ exited with 0' log
	ids() { cut -d' ' -f5,6 /proc/$1/stat; }	# process group, session
	for d in -D -DD -DDD; do
		start "$STRACE" $d -o "$log" sh -c 'sleep 60; :'
		program=$pid
		until_true traced "$program"
		tracer=$(tracer_of "$program")
		read -r group session < <(ids "$tracer")
		case $d in
		-D) same "$(ids "$program")" "$group $session" ;;
		-DD) [ "$group" = "$tracer" ]; [ "$session" != "$tracer" ] ;;
		-DDD) [ "$group" = "$tracer" ]; [ "$session" = "$tracer" ] ;;
		esac
		started+=" $(tracees_of "$tracer")"
		kill -KILL "$program"
		wait "$program" || true
	done
	for d in -DD -DDD; do
		run timeout 10 "$STRACE" $d -o "$log$d" sh -c 'exit 3'
		[ "$status" = 3 ]
		until_true grep -q '+++ exited with 3' "$log$d"
	done
}

@test "long options: --name=value, --name value, unambiguous abbreviations" {
	for o in --output=$log "--output $log" "--string-l=9 --output=$log"; do
		rm -f "$log"
		run timeout 10 "$STRACE" $o true
		[ "$status" = 0 ]
		like exited
	done
	run timeout 10 "$STRACE" --string-limit=3 --trace=write --output="$log" echo hello
	line 'write(1, "hel"..., 6)                   = 6'
}

@test "short options combine and may carry their value" {
	run timeout 10 "$STRACE" -fqo"$log" -etrace=write -s3 echo hello
	[ "$status" = 0 ]
	like '^[0-9]+ +write\(1, "hel"..., 6\) += 6'
}

@test "options end at the program or at --" {
	trace -- echo -f
	same -f "$output"
	trace echo -c
	same -c "$output"
}

@test "-V and -h print to stdout and succeed" {
	strace -V
	[ "$status" = 0 ]
	[[ $output == 'strace -- version '* && ! $stderr ]]
	strace --version
	[[ $output == 'strace -- version '* ]]
	strace -h
	[ "$status" = 0 ]
	[[ $output == 'Usage: strace '* && $output == *--follow-forks* && ! $stderr ]]
	strace --help
	[[ $output == 'Usage: strace '* ]]
}

@test "-h names every option that is accepted, and the README has it with an example" {
	strace -h
	for o in -f -ff -p -o -A -c -C -w -S -U -O -s -e -t -r -T -q -v -x -xx -y -n -i -a -E -u -D -DD -DDD -I -b -h -V -P -z -Z; do
		grep -qE -- "(^| |,|\[)$o\b" <<<"$output" || { echo "$o is not in the help"; false; }
	done
	for o in $(grep -oE -- '--[a-z][a-z0-9-]+' <<<"$output" | sort -u); do
		grep -E '^\|.*\|.*\|.*\|$' "$TESTS/../README.md" | grep -qE -- "\`$o\b" || { echo "$o is not in the README"; false; }
	done
	# Every row of the table of options with a text is in the help.
	for o in $(sed -nE 's/^\{[^,"]+, "([a-z0-9-]+)", .*/\1/p' "$TESTS/../strace.c" | sort -u); do
		grep -qE -- "--$o\b" <<<"$output" && continue
		[[ " daemonised daemonized failing-only kvm secontext signals silence silent stack-trace stack-traces timestamps tips pidns-translation " == *" $o "* ]] ||
			{ echo "--$o is not in the help"; false; }
	done
}

@test "a program without environment, with closed standard descriptors" {
	run env -i "$STRACE" -o "$log" /bin/true
	[ "$status" = 0 ]
	like '/\* 0 vars \*/|\[\], 0x[0-9a-f]+ /\*'
	run timeout 10 bash -c '"$0" -o log2 "$1" exit 5 <&- >&- 2>&-' "$STRACE" "$BUILD/act"
	[ "$status" = 5 ]
	like 'exited with 5' log2
}

@test "no message, but its tracer starts the program: with closed standard descriptors, too" {
	status=0	# the message that colours are not understood comes before the program is traced
	STRACE_COLORS=nonsense "$STRACE" --color=always -o "$log" "$BUILD/act" exit 5 >&- 2>&- || status=$?
	[ "$status" = 5 ]
	like $'^\e\\[33mexecve\e'
}

@test "the program gets no descriptor of ours where few are allowed" {
	for limit in 8 20 500; do
		want=$(clean sh -c "ulimit -n $limit; "'exec "$0" -c "ls /proc/self/fd; :"' sh)
		run -0 clean sh -c "ulimit -n $limit; "'exec "$0" -o "$1" sh -c "ls /proc/self/fd; :"' "$STRACE" "$log"
		same "$want" "$output"
	done
}

@test "messages reach stderr while the trace goes to a file or a command" {
	for to in "$log" '|cat >piped'; do
		strace -f --quiet=none -o "$to" "$BUILD/act" fork
		times 1 'Process [0-9]+ attached$' <(echo "$stderr")
	done
}

@test "-u UID:GID needs no name" {
	reference && skip "strace 6.1 does not know it"
	needs_root
	chmod 777 .
	trace -u 1234:5678 sh -c 'id -u; id -g; id -G'
	same "1234 5678 5678" "$(xargs <<<"$output")"
}

@test "where process_vm_readv is refused, memory is read all the same" {
	for errno in 1 38; do
		run clean timeout 20 "$BUILD/refuse" 310=$errno -- "$STRACE" -o "$log" -s 100 echo hello there
		[ "$status" = 0 ]
		like '^write\(1, "hello there\\n", 12\) += 12$'
		like '^execve\("/.*echo", \["echo", "hello", "there"\], 0x'
		like '^newfstatat\(3, "", \{st_mode=S_IFREG'
	done
}

@test "on a kernel without PTRACE_GET_SYSCALL_INFO registers do" {
	run clean timeout 20 "$BUILD/refuse" 101:0x420e=5 -- "$STRACE" -f -o "$log" sh -c 'echo a | cat; exit 3'
	[ "$status" = 3 ]
	like '^[0-9]+ +write\(1, "a\\n", 2(\) += 2| <unfinished ...>)$'
	like '^[0-9]+ +(read\(0|<\.\.\. read resumed>), "a\\n", 131072\) += 2$'
	like '^[0-9]+ +close\(3\) += 0$'
	like '^[0-9]+ +.*= -1 ENOENT'
	like '^[0-9]+ +\+\+\+ exited with 3 \+\+\+$'
}

@test "-E changes a variable in its place, and puts a new one at the end" {
	run -0 clean env -i A=1 B=2 C=3 "$STRACE" -o /dev/null -E B=9 -E D=4 -E A -E A=5 /usr/bin/env
	same 'B=9 C=3 D=4 A=5' "$(xargs <<<"$output")"
}
