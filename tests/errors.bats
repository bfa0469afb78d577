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
	[ "$status" = 1 ]
	[[ $stderr == "$STRACE: option '--out' is ambiguous; possibilities: '--"* ]]
	same "'--output' '--output-append-mode' '--output-separately'" "$(grep -o "'--output[^']*'" <<<"$stderr" | sort | xargs -d '\n')"
	# Spellings of one option are not.
	for o in --daemoni --sil=attach --sig=none --fail --successful; do
		strace $o true
		[ "$status" = 0 ] || { echo "$o: $stderr"; false; }
	done
}

@test "what an ambiguous option may mean: everything but other spellings of the first" {
	reference && skip "strace has them in another order"
	while read -r word list; do
		strace --$word true
		[ "$status" = 1 ]
		same "$list" "$(sed -n '1s/.*possibilities: //p' <<<"$stderr" | tr -d "'-")"
	done <<-'E'
		si signal silent silence
		tr trace tracepath tracefds
		sum summaryonly summary summarysyscalloverhead summarysortby summarycolumns summarywallclock
		ti timestamps tips
		dec decodefds decodepids
	E
	strace -o "$log" --summary true	# as it is written
	like '^execve'
	like ' total$'
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
		-p ab/c | Invalid process id: 'ab/c' |
		-p 0 | Invalid process id: '0' |
		-p -5 | Invalid process id: '-5' |
		-p 1x | Invalid process id: '1x' |
		-p '' | must have PROG [ARGS] or -p PID | TRY
		-p , | must have PROG [ARGS] or -p PID | TRY
		-p 1:2 | Invalid process id: '1:2' |
		-u 1: true | Invalid UID:GID pair '1:' |
		-u :1 true | Invalid UID:GID pair ':1' |
		-u root:root true | Invalid UID:GID pair 'root:root' |
		-u 4294967295:0 true | Invalid UID:GID pair '4294967295:0' |
		-e namespace=old true | invalid -e namespace= argument: 'old' |
		--daemonise=x true | invalid --daemonised argument: 'x' | TRY
		-O 1e400 true | invalid -O argument: '1e400' | TRY
		-O 1e true | invalid -O argument: '1e' | TRY
		-O 1.5.5 true | invalid -O argument: '1.5.5' | TRY
		-O 9223372036854775808 true | invalid -O argument: '9223372036854775808' | TRY
		-O nan true | invalid -O argument: 'nan' | TRY
		-O -1 true | invalid -O argument: '-1' | TRY
		-e trace-fds=2147483648 true | invalid descriptor '2147483648' |
		-e trace-fds=1,all true | invalid descriptor 'all' |
		-e 'trace-fds=!' true | invalid descriptor '!' |
		-e 'write=!x' true | invalid descriptor 'x' |
		-e signal= true | invalid signal '' |
		-e signal=, true | invalid signal ',' |
		--syscall-limit=9223372036854775808 true | invalid --syscall-limit argument: '9223372036854775808' | TRY
		-e signal=SIGCLD true | invalid signal 'SIGCLD' |
		-e signal=256 true | invalid signal '256' |
		-e signal=all,INT true | invalid signal 'all' |
		-e 'quiet=!' true | invalid quiet '!' |
		-e quiet=,x true | invalid quiet 'x' |
		-e status=none, true | invalid status 'none' |
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
		-e trace=, true | invalid system call ',' |
		-e 'trace=!' true | invalid system call '!' |
		-e trace=read,none true | invalid system call 'none' |
		-e trace=nosuch@64 true | invalid system call 'nosuch@64' |
		-e trace=read@ true | incorrect personality designator '' in qualification 'read@' | TRY
		-e trace=net true | invalid system call 'net' |
		-e trace=none@64 true | invalid system call 'none@64' |
		-e trace=read@32@64 true | invalid system call 'read@32@64' |
		-e 'trace=/[' true | regcomp: [: Invalid regular expression |
		-e trace=512@64 true | invalid system call '512@64' |
		-e trace=548 true | invalid system call '548' |
		-e trace=read@128 true | incorrect personality designator '128' in qualification 'read@128' | TRY
		-e 'trace=%file,!/^stat' true | invalid system call '!/^stat' |
		-e trace= true | invalid system call '' |
		-b foo true | Syscall 'foo' for -b isn't supported |
	E
	strace -e 'trace=/read(' true
	[[ $status == 1 && $stderr == "$STRACE: regcomp: read("* ]]
}

@test "options that contradict each other" {
	check <<-'E'
		-C -ff true | -C/--summary and -ff/--output-separately are mutually exclusive | TRY
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
		-q -e quiet=attach true | -q and -e quiet/--quiet cannot be provided simultaneously |
		-e decode-fds=path -yy true | -y and --decode-fds cannot be provided simultaneously |
		-D --daemonize true | -D and --daemonize cannot be provided simultaneously |
		-ff --output-separately true | -ff and --output-separately cannot be provided simultaneously |
		--kill-on-exit -p 1 true | --kill-on-exit and -p/--attach are mutually exclusive options |
	E
}

@test "the first of several things that are wrong, as strace says it" {
	check <<-'E'
		-c -C -Q true | -c/--summary-only and -C/--summary are mutually exclusive | TRY
		-f --follow-forks | must have PROG [ARGS] or -p PID | TRY
		-D --argv0=x -p 1 | PROG [ARGS] must be specified with --argv0 | TRY
		-D --daemonize -t --timestamps true | -D and --daemonize cannot be provided simultaneously |
		-F -DDDD true | Too many -D's (4), maximum supported -D count is 3 | TRY
		-q --quiet -y --decode-fds true | -y and --decode-fds cannot be provided simultaneously |
		-f --follow-forks -w true | -f and --follow-forks cannot be provided simultaneously |
		--kill-on-exit -p 1 -w | -w/--summary-wall-clock must be given with (-c/--summary-only or -C/--summary) | TRY
		-u nosuch --kill-on-exit -p 1 true | Cannot find user 'nosuch' |
	E
	for o in '-E a=b' '-u root'; do	# of no use to a process that runs
		# shellcheck disable=SC2086
		strace $o -p 99999999
		same "$STRACE: attach: ptrace(PTRACE_SEIZE, 99999999): No such process" "$stderr"
	done
}

@test "warnings about options, in strace's order" {
	ln -s /etc/passwd link
	strace -zZ --seccomp-bpf -A -S time -F -qqq -P link -e none true
	same "$(sed "s|^|$STRACE: |" <<-'E'
		--seccomp-bpf cannot be used without -f/--follow-forks, disabling
		option -F is deprecated, please use -f/--follow-forks instead
		-S/--summary-sort-by has no effect without (-c/--summary-only or -C/--summary)
		-A/--output-append-mode has no effect without -o/--output
		Only the last of -z/--successful-only/-Z/--failed-only options will take effect. See status qualifier for more complex filters.
		Requested path "link" resolved into "/etc/passwd"
	E
	)" "$stderr"
	strace -A -c -y -t -T -r -N -n -i -e none true
	same "$(for o in i/--instruction-pointer n/--syscall-number N/--arg-names r/--relative-timestamps \
		t/--absolute-timestamps T/--syscall-times y/--decode-fds; do
		echo "$STRACE: -$o has no effect with -c/--summary-only"
	done; echo "$STRACE: -A/--output-append-mode has no effect without -o/--output")" "$stderr"
	strace -f --seccomp-bpf -A true
	[[ $stderr == *-A/*$'\n'"$STRACE: Seccomp filter is requested but there are no syscalls to filter.  See -e trace to filter syscalls."$'\n'execve* ]]
	strace -e inject=chdir:retval=4294967297 -e none true
	[[ $stderr == "$STRACE: Injected return value 4294967297 will be clipped to 1 in compat personality"* ]]
	"$STRACE" -D -p 99999999 -e none true 2>err
	until_true grep -q exited err
	[[ $(<err) == *"No such process"$'\n'*" attached"* ]]
}

@test "a program that is not there or cannot run" {
	touch plain
	mkdir dir
	check <<-'E'
		nosuchprogram | Cannot find executable 'nosuchprogram' |
		./nosuch | Cannot stat './nosuch': No such file or directory |
		'' | Cannot find executable '' |
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
	# Where a program is looked for.
	mkdir adirectory
	PATH=$PATH:$PWD check <<-'E'
		plain | Cannot find executable 'plain' |
		adirectory | Cannot find executable 'adirectory' |
		plain/x | Cannot stat 'plain/x': Not a directory |
	E
	printf '#!/bin/sh\n' >here && chmod +x here
	for path in '' /nonexistent "$PWD/dir:"; do
		run --separate-stderr env PATH="$path" "$STRACE" here
		[ "$status" = 1 ]
		same "$STRACE: Cannot find executable 'here'" "$stderr"
	done
	run --separate-stderr env -u PATH "$STRACE" here
	same "$STRACE: Cannot find executable 'here'" "$stderr"
	run env PATH=:/nonexistent "$STRACE" -o "$log" here
	[ "$status" = 0 ]
}

# refused FILE ERROR CAUSE: FILE cannot be executed; the first line is the error, the second the cause.
refused() {
	strace -o "$log" "$1"
	[ "$status" = 1 ]
	same "$STRACE: exec: $2"$'\n'"$STRACE: $3" "$(head -2 <<<"$stderr")"
}

# patched FILE OFFSET BYTES: a copy of true with other bytes there.
patched() {
	cp "$BUILD/act" "$1"
	printf "$3" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

@test "why a program that is there cannot be executed: permission, place" {
	reference && return
	cp "$BUILD/act" plain && chmod -x plain
	refused ./plain "Permission denied" "'./plain' has no permission to be executed (chmod +x gives it)"
	mkdir dir
	refused ./dir "Permission denied" "'./dir' is a directory"
	mkfifo fifo && chmod +x fifo
	refused ./fifo "Permission denied" "'./fifo' is not a regular file"
	cp "$BUILD/act" busy
	exec 9>>busy
	refused ./busy "Text file busy" "'./busy' is open for writing somewhere"
	exec 9>&-
	[[ $(id -u) == 0 ]] || return 0
	cp "$BUILD/act" mine && chgrp 1 mine && chmod 610 mine && chmod 777 .
	run timeout 10 setpriv --reuid=65534 --clear-groups "$STRACE" -o /dev/null ./mine
	same "$STRACE: './mine' may not be executed by this user" "$(tail -1 <<<"$output")"
	if id nobody >/dev/null 2>&1; then
		start setpriv --reuid=nobody --clear-groups "$BUILD/act" sleep 20000
		until_true asleep "$pid"
		run timeout 10 bash -c 'ulimit -u 0 && exec "$0" -o /dev/null -u nobody /bin/true' "$STRACE"	# with that one they are two
		same "$STRACE: exec: Resource temporarily unavailable"$'\n'"$STRACE: the user has more processes than ulimit -u allows" "$output"
	fi
	unshare -m true || return 0
	run timeout 10 unshare -m sh -c 'mount -t tmpfs -o noexec none dir && cp plain dir && chmod +x dir/plain && exec "$0" -o /dev/null dir/plain' "$STRACE"
	same "$STRACE: exec: Permission denied"$'\n'"$STRACE: 'dir/plain' is on a file system that is mounted noexec" "$output"
}

@test "why a program that is there cannot be executed: its interpreter" {
	reference && return
	printf '#!/nonexistent/sh -x\n' >script
	printf '#! script\n' >nested
	printf '#!./plain\n' >unexecutable && touch plain
	printf '#!./loop\n' >looped && ln -s loop loop
	printf '#!./dangling\n' >lost && ln -s nothing dangling
	for i in 1 2 3 4 5 6 7; do printf '#!./deep%d\n' $((i + 1)) >deep$i; done
	printf '#!/bin/sh\n' >deep8
	for i in 1 2 3 4; do printf '#!./many%d\n' $((i + 1)) >many$i; done
	printf '#!/nonexistent/sh\n' >many5
	printf '#! \t/nonexistent/sh\n' >tabbed
	printf '#!\n' >nobody
	chmod +x script nested unexecutable looped lost deep* many* tabbed nobody
	refused ./script "No such file or directory" "'/nonexistent/sh', the interpreter of './script', does not exist"
	refused ./nested "No such file or directory" "'/nonexistent/sh', the interpreter of 'script', does not exist"
	refused ./unexecutable "Permission denied" "'./plain', the interpreter of './unexecutable', has no permission to be executed (chmod +x gives it)"
	refused ./looped "Too many levels of symbolic links" "'./loop', the interpreter of './looped', cannot be reached: Too many levels of symbolic links"
	refused ./lost "No such file or directory" "'./dangling', the interpreter of './lost', is a symbolic link to nothing"
	refused ./deep1 "Too many levels of symbolic links" "scripts whose interpreters are scripts are nested too deeply"
	refused ./many1 "No such file or directory" "'/nonexistent/sh', the interpreter of './many5', does not exist"
	refused ./tabbed "No such file or directory" "'/nonexistent/sh', the interpreter of './tabbed', does not exist"
	refused ./nobody "Exec format error" "'./nobody' names no interpreter behind #!"
	printf '#!/bin/sh\r\nexit\r\n' >crlf && chmod +x crlf
	strace -o "$log" ./crlf
	[[ $stderr == *"the interpreter of './crlf', does not exist: the line of #! ends with a carriage return" ]]
	# Dynamic programs.
	cat >dynamic.c <<<'int main(void) { return 0; }'
	gcc -o dynamic dynamic.c -Wl,--dynamic-linker=/nonexistent/ld.so
	refused ./dynamic "No such file or directory" "'/nonexistent/ld.so', the interpreter of './dynamic', does not exist"
	{ cat script; printf '%0100d\n' 0; } >long && chmod +x long
	gcc -o dynamic dynamic.c -Wl,--dynamic-linker=./long
	refused ./dynamic "Accessing a corrupted shared library" "'./long', the interpreter of './dynamic', is no ELF program"
	if gcc -m32 -o dynamic32 dynamic.c -Wl,--dynamic-linker=/nonexistent/ld32.so 2>/dev/null; then
		strace ./dynamic32
		[[ $stderr != *"No such file"* ]] ||
			refused ./dynamic32 "No such file or directory" "'/nonexistent/ld32.so', the interpreter of './dynamic32', does not exist"
	fi
}

@test "why a program that is there cannot be executed: its contents" {
	reference && return
	patched arm 18 '\267\0'
	patched sparc 5 '\2' && printf '\0\53' | dd of=sparc bs=1 seek=18 conv=notrunc status=none
	patched other 18 '\1\1'
	patched object 16 '\1'
	patched core 16 '\4'
	patched other-type 16 '\0'
	patched x32 4 '\1' && printf ' \0' | dd of=x32 bs=1 seek=54 conv=notrunc status=none
	head -c 200 "$BUILD/act" >short
	printf '\177ELF' >magic
	touch empty
	echo 'echo hello' >shell
	chmod +x arm sparc other object core other-type x32 short magic empty shell
	refused ./arm "Exec format error" "'./arm' is built for another architecture: arm64 (aarch64)"
	refused ./sparc "Exec format error" "'./sparc' is built for another architecture: sparc64"
	refused ./other "Exec format error" "'./other' is built for another architecture: machine 257"
	refused ./object "Exec format error" "'./object' is an object file, not linked to a program yet"
	refused ./core "Exec format error" "'./core' is a memory dump (core)"
	refused ./other-type "Exec format error" "'./other-type' is an ELF file, but no program"
	refused ./x32 "Exec format error" "'./x32' is built for another architecture: x32"
	refused ./short "Exec format error" "'./short' is cut short: what its header speaks of is not in it"
	refused ./magic "Exec format error" "'./magic' is cut short: what its header speaks of is not in it"
	refused ./empty "Exec format error" "'./empty' is empty"
	refused ./shell "Exec format error" "'./shell' is neither an ELF program nor a script with #! in its first line"
	same "$STRACE: if it is a shell script: $STRACE sh ./shell" "$(tail -1 <<<"$stderr")"
}

@test "why a program that is there cannot be executed: an interpreter's name that is not in it" {
	reference && return
	at=$((64 + 56))	# the second program header
	[[ $(od -An -tu4 -j $at -N 4 "$BUILD/act" | xargs) == 3 ]] || skip "no PT_INTERP there"
	size=$(stat -c %s "$BUILD/act")
	bytes() { printf '\\%o\\%o\\%o\\%o' $(($1 & 255)) $(($1 >> 8 & 255)) $(($1 >> 16 & 255)) $(($1 >> 24 & 255)); }
	patched offset $((at + 8)) "$(bytes $((size + 1)))"
	patched far $((at + 12)) '\1'
	patched length $((at + 8)) "$(bytes $((size - 20)))"
	patched long $((at + 32)) "$(bytes 4097)"
	chmod +x offset far length long
	for file in offset far length long; do
		strace -o "$log" ./$file
		[ "$status" = 1 ]
		same "$STRACE: './$file' is cut short: what its header speaks of is not in it" "$(tail -n +2 <<<"$stderr")"
	done
}

@test "arguments that are too long for a program, not for strace" {
	reference && return
	# A script adds its own name once more, so that there is a number of arguments that only strace takes.
	script=$PWD/$(printf './%.0s' {1..1900})script
	printf '#!/bin/true\n' >script && chmod +x script
	run clean timeout 60 env -i bash -c 'ulimit -s 400
		printf -v arg %01000d 0
		for n in {110..131}; do
			args=()
			for ((i = 0; i < n; i++)); do args+=("$arg"); done
			"$0" -o /dev/null "$1" "${args[@]}" || break
		done' "$STRACE" "$script"
	same "$STRACE: exec: Argument list too long"$'\n'"$STRACE: arguments and environment may have a quarter of the stack's limit (ulimit -s) together, and 128 KiB each" "$output"
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
	tracee=$(tracees_of "$pid")
	strace -p "$tracee"
	[ "$status" = 1 ]
	[[ $stderr == *"$tracee"*"Operation not permitted"* ]]
	line "$STRACE: Process $tracee is already being traced by pid $pid" <(echo "$stderr")
	start "$BUILD/act" sleep 5000
	run timeout 5 "$STRACE" -p "$pid,$pid"	# and we ourselves
	[[ $output == *"Process $pid is already being traced by pid "* ]]
}

@test "an output file that cannot be opened" {
	strace -o /nonexistent/x true
	[ "$status" = 1 ]
	[[ $stderr == *"'/nonexistent/x': No such file or directory" ]]
	# The program does not run: who waits for the end of its output has waited for it, too.
	same "" "$(clean "$STRACE" -o /nonexistent/x echo ran 2>/dev/null)"
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

@test "a trace or a message for a closed standard error, or a full disk, changes no status" {
	run -0 clean bash -c '"$0" "$1" exit 0 2>&-' "$STRACE" "$BUILD/act"
	run -5 clean bash -c '"$0" -f "$1" exit 5 2>&-' "$STRACE" "$BUILD/act"
	[ -w /dev/full ] || skip "no /dev/full here"
	for to in '>/dev/full' '>&-'; do	# a message: "Process N attached"
		run -0 clean bash -c "\"\$0\" -f --quiet=none -o log \"\$1\" fork 2$to" "$STRACE" "$BUILD/act"
		times 2 'exited with'
	done
}

@test "one message only when output fails" {
	reference && return
	strace -o /dev/full "$BUILD/act" calls 3000
	[ "$(grep -c 'No space left' <<<"$stderr")" = 1 ]
}

@test "ptrace is refused: the likely cause is named" {
	needs_root
	start "$BUILD/act" sleep 8000
	process=$pid
	run timeout 10 setpriv --reuid=65534 --clear-groups --inh-caps=-all "$STRACE" -p "$process"
	[ "$status" = 1 ]
	[[ $output == *"$process"*"Operation not permitted"* ]]
	reference || [[ $output =~ (uid|user|CAP_SYS_PTRACE) ]]
}

@test "ptrace is refused by seccomp: said" {
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

@test "what is accepted: other spellings, blanks, exponents, empty words" {
	while read -r args; do
		[[ $args ]] || continue
		eval "trace $args true"
		[[ $status == 0 && ! $output ]] || { echo "$args: $status $output"; false; }
	done <<-'E'
		-c -O 8e5
		-c -O 4.5e2ms
		-c -O .5e-3s
		-c -O ' +1'
		-c -O 1e19s
		-e inject=chdir:delay_enter=8e5:delay_exit=4.5e2ms
		-e inject=chdir:delay_enter=0
		-s ' +5'
		-I ANYWHERE
		-c -U time_percent,syscall_name
		-c -S min_time
		-e signal=0,65,255,rt_1
		-e 'trace=!!read'
		-e trace=read,,write,
		-e 'trace=?'
		-e trace-fd=1,,2,
		-e fds=' +1'
		-e quiet=Exits
		-e status=Failed,,Unfinished
		-e decode-pids=COMM
		--absolute-timestamps=
		--absolute-timestamps=FORMAT:UNIX,MS
		--relative-timestamps=NS
		--namespace
		--strings-in-hex=ALL
		--syscall-limit=4294967296
	E
}

@test "what is wrong in one part of an injection is not forgiven for the next part" {
	check <<-'E'
		-e inject=chdir:error=:when=10 true | invalid inject argument 'chdir:error=:when=10' |
		-e fault=chdir:42:when=7 true | invalid fault argument 'chdir:42:when=7' |
		-e fault=chdir:error=:when=10 true | invalid fault argument 'chdir:error=:when=10' |
		-e inject=chdir:signal=999:when=2 true | invalid inject argument 'chdir:signal=999:when=2' |
		-e inject=chdir:delay_enter=0:delay_enter=1 true | invalid inject argument 'chdir:delay_enter=0:delay_enter=1' |
		-e fault=chdir:error=ENOSYS:error=ENOSYS true | invalid fault argument 'chdir:error=ENOSYS:error=ENOSYS' |
		-e inject=chdir:syscall=getuid32:retval=1 true | invalid inject argument 'chdir:syscall=getuid32:retval=1' |
		-e inject=nosuch:error= true | invalid inject argument 'nosuch:error=' |
		-e inject=nosuch:error=EPERM true | invalid system call 'nosuch' |
	E
}

@test "-u is root's" {
	[[ $(id -u) == 0 ]] || skip "not root"
	for user in nobody nosuch 1:1; do
		run timeout 10 setpriv --reuid=65534 --clear-groups "$STRACE" -u $user true
		[ "$status" = 1 ]
		same "$STRACE: You must be root to use the -u/--username option" "$output"
	done
}

@test "--absolute-timestamps twice: what the second does not say stays" {
	rows=('unix ns [0-9]{10}\.[0-9]{9}' 'ns unix [0-9]{10}\.[0-9]{9}' 'none ms ..:..:..\.[0-9]{3}' 'ms,unix s [0-9]{10}')
	for row in "${rows[@]}"; do
		read -r first second form <<<"$row"
		trace --absolute-timestamps=$first --absolute-timestamps=$second true
		all_like "^$form [a-z+]"
	done
	trace --absolute-timestamps=ns,unix --absolute-timestamps true
	all_like '^..:..:..\.[0-9]{9} .*'
	trace --absolute-timestamps=ns --absolute-timestamps=none true
	all_like '^[a-z+].*'
	trace --relative-timestamps=ns -r true
	all_like '^ +0\.[0-9]{6} .*'
}

@test "--quiet with a set replaces the silence of -o" {
	for q in --quiet=exit --quiet=none '-e quiet=none' '--quiet=attach --quiet=exit'; do
		# shellcheck disable=SC2086
		strace -f -o "$log" $q sh -c '(exit 3); exit 0'
		[[ $stderr == *": Process "*" attached" ]] || { echo "$q: $stderr"; false; }
	done
	for q in -q -qq --quiet=attach ''; do
		# shellcheck disable=SC2086
		strace -f -o "$log" $q sh -c '(exit 3); exit 0'
		same '' "$stderr"
	done
}
