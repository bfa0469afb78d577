# What is wrong is said on stderr as strace says it, with exit status 1.
load lib.bash

# Rows of "arguments | message | try". TRY: a second line points to -h.
check() {
	local args message try bad=0
	while IFS='|' read -r args message try; do
		[[ $args ]] || continue
		eval "strace $args"
		local want="$STRACE: ${message# }"
		want=${want% }
		[[ $try == *TRY* ]] && want+=$'\n'"Try '$STRACE -h' for more information."
		if [[ $status != 1 || $stderr != "$want" ]]; then
			printf '%s\n' "strace $args" "  want: $want" "  had ($status): $stderr"
			bad=1
		fi
	done
	return $bad
}

@test "no program, bad options" {
	check <<-'E'
		  | must have PROG [ARGS] or -p PID | TRY
		-Q | invalid option -- 'Q' | TRY
		-e | option requires an argument -- 'e' | TRY
		-fo | option requires an argument -- 'o' | TRY
		--nosuch | unrecognized option '--nosuch' | TRY
		--output | option '--output' requires an argument | TRY
		--follow-forks=1 true | option '--follow-forks' doesn't allow an argument | TRY
	E
	strace --out true
	[[ $status == 1 && $stderr == *"option '--out' is ambiguous"* ]]
}

@test "values that are not what the option takes" {
	check <<-'E'
		-s x true | invalid -s argument: 'x' | TRY
		-s 99999999999999 true | invalid -s argument: '99999999999999' | TRY
		-s -1 true | invalid -s argument: '-1' | TRY
		-a -1 true | invalid -a argument: '-1' | TRY
		-I 9 true | invalid -I argument: '9' | TRY
		-O x true | invalid -O argument: 'x' | TRY
		-c -S foo true | invalid sortby: 'foo' | TRY
		-c -U foo true | unknown column name: 'foo' | TRY
		-e quiet=foo true | invalid quiet 'foo' |
		-u nosuch true | Cannot find user 'nosuch' |
		-p abc | Invalid process id: 'abc' |
		-p 0 | Invalid process id: '0' |
		-p -5 | Invalid process id: '-5' |
		-p 1x | Invalid process id: '1x' |
		-p 1,,2 | Invalid process id: '' |
		-e signal= true | invalid signal '' |
		-e status= true | invalid status '' |
		--quiet= true | invalid quiet '' |
		--daemonize= true | invalid --daemonize argument: '' | TRY
		--relative-timestamps= true | invalid --relative-timestamps argument: '' | TRY
		-c -U calls, true | unknown column name: '' | TRY
		--interruptible=foo true | invalid --interruptible argument: 'foo' | TRY
		--syscall-times=foo true | invalid --syscall-times argument: 'foo' | TRY
		--absolute-timestamps=foo true | invalid --absolute-timestamps argument: 'foo' | TRY
		--relative-timestamps=foo true | invalid --relative-timestamps argument: 'foo' | TRY
	E
}

@test "unknown calls, classes and expressions" {
	check <<-'E'
		-e trace=nosuch true | invalid system call 'nosuch' |
		-e nosuch true | invalid system call 'nosuch' |
		-e trace=read,nosuch true | invalid system call 'nosuch' |
		-e trace=!nosuch true | invalid system call 'nosuch' |
		-e trace=%nosuch true | invalid system call '%nosuch' |
		-e trace=none,openat true | invalid system call 'none' |
		-e trace=300000 true | invalid system call '300000' |
		-e trace= true | invalid system call '' |
		-b foo true | Syscall 'foo' for -b isn't supported |
	E
	strace -e 'trace=/read(' true
	[[ $status == 1 && $stderr == "$STRACE: regcomp: read("* ]]
}

@test "options that contradict each other" {
	check <<-'E'
		-c -ff true | (-c/--summary-only or -C/--summary) and -ff/--output-separately are mutually exclusive | TRY
		-c -C true | -c/--summary-only and -C/--summary are mutually exclusive | TRY
		-w true | -w/--summary-wall-clock must be given with (-c/--summary-only or -C/--summary) | TRY
		-D -p 1 | PROG [ARGS] must be specified with -D/--daemonize | TRY
		-U calls true | -U/--summary-columns must be given with (-c/--summary-only or -C/--summary) | TRY
		-DDDD true | Too many -D's (4), maximum supported -D count is 3 | TRY
		-t --timestamps=ns true | -t and --absolute-timestamps cannot be provided simultaneously |
		-x --strings-in-hex true | -x and --strings-in-hex cannot be provided simultaneously |
		-q --quiet=attach true | -q and -e quiet/--quiet cannot be provided simultaneously |
		-y --decode-fds true | -y and --decode-fds cannot be provided simultaneously |
		-f --follow-forks true | -f and --follow-forks cannot be provided simultaneously |
	E
}

@test "a program that is not there or cannot run" {
	touch plain
	mkdir dir
	check <<-'E'
		nosuchprogram | Can't stat 'nosuchprogram': No such file or directory |
		./nosuch | Can't stat './nosuch': No such file or directory |
		'' | Can't stat '': No such file or directory |
	E
	for file in ./plain ./dir; do
		strace $file
		[ "$status" = 1 ]
		[[ $stderr == *"strace: exec: Permission denied"* ]]
	done
	printf '\177ELF junk' >junk && chmod +x junk
	strace ./junk
	[ "$status" = 1 ]
	[[ $stderr == *"strace: exec: Exec format error"* ]]
}

@test "no such process" {
	bash -c : & gone=$!
	wait $gone
	strace -p $gone
	[ "$status" = 1 ]
	[[ $stderr == *"$gone"*"No such process"* ]]
}

@test "a process that somebody else traces, and who" {
	start "$STRACE" -o other "$BUILD/act" sleep 5000
	until_true grep -q nanosleep other
	local tracee
	tracee=$(program_of "$pid")
	strace -p "$tracee"
	[ "$status" = 1 ]
	[[ $stderr == *"$tracee"*"Operation not permitted"* ]]
	reference || grep -qiE "process $tracee .*traced by .*$pid" <<<"$stderr"
}

@test "an output file that cannot be opened" {
	strace -o /nonexistent/x true
	[ "$status" = 1 ]
	[[ $stderr == *"'/nonexistent/x': No such file or directory" ]]
}

@test "a full disk: said, and the program goes on to its own end" {
	strace -o /dev/full sh -c 'echo done >here'
	[[ $stderr == *"/dev/full: No space left on device"* ]]
	same done "$(cat here)"
	reference || [ "$status" != 0 ]
}

@test "a closed pipe: the program goes on to its own end" {
	run timeout 10 bash -c '"$0" -o "|exec true" sh -c "sleep 0.2; echo done >here"' "$STRACE"
	same done "$(cat here)"
}

@test "one message only when output fails" {
	reference && return
	strace -o /dev/full "$BUILD/act" calls 3000
	[ "$(grep -c 'No space left' <<<"$stderr")" = 1 ]
}

@test "ptrace is refused: the likely cause is named" {
	start "$BUILD/act" sleep 8000
	process=$pid
	run timeout 10 setpriv --reuid=65534 --clear-groups --inh-caps=-all "$STRACE" -p "$process"
	[ "$status" = 1 ]
	[[ $output == *"$process"*"Operation not permitted"* ]]
	reference || [[ $output =~ (uid|user|CAP_SYS_PTRACE) ]]
	run timeout 10 "$BUILD/refuse" 101=1 -- "$STRACE" true
	[ "$status" = 1 ]
	[[ $output == *"Operation not permitted"* ]]
	reference || [[ $output == *seccomp* ]]
}

@test "stack traces and the like are refused with a sentence" {
	reference && return
	for o in -k --stack-traces "-e kvm=vcpu" --tips; do
		# shellcheck disable=SC2086
		strace $o true
		[ "$status" = 1 ]
		[[ $stderr == *"${o##* }"* || $stderr == *"${o%% *}"* ]]
		[ "$(wc -l <<<"$stderr")" -le 2 ]
	done
}
