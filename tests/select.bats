# -e trace=: which calls are shown.
load lib.bash

names() { sed -nE 's/^(\[[^]]*\] )?([a-z_0-9]+)\(.*/\2/p' "$log" | sort -u | tr '\n' ' '; }

@test "one name, a list, several -e: the last counts" {
	trace -e trace=openat true; same 'openat ' "$(names)"
	trace -e openat true; same 'openat ' "$(names)"
	trace --trace=openat,close true; same 'close openat ' "$(names)"
	trace -e trace=openat -e trace=close true; same 'close ' "$(names)"
	trace -eopenat,close true; same 'close openat ' "$(names)"
}

@test "! takes away, all and none" {
	trace -e 'trace=!openat' true; unlike '^openat'; like '^close'
	trace -e '!openat,close' true; unlike '^(openat|close)'; like '^execve'
	trace -e trace=none true; all_like '^\+\+\+'
	trace -e trace=all true; like '^execve'; like '^close'
	trace -e 'trace=!all' true; all_like '^\+\+\+'
}

@test "?name does not mind an unknown call" {
	trace -e 'trace=?nosuch,openat' true; [ "$status" = 0 ]; same 'openat ' "$(names)"
	trace -e 'trace=?openat' true; same 'openat ' "$(names)"
}

@test "numbers" {
	trace -e trace=3 true; same 'close ' "$(names)"
	trace -e trace=257,3 true; same 'close openat ' "$(names)"
}

@test "regular expressions" {
	trace -e 'trace=/^(open|clos)' true; same 'close openat ' "$(names)"
	trace -e 'trace=/close|open.t$' true; same 'close openat ' "$(names)"
	trace -e 'trace=/^m(un)?map$' true; same 'mmap munmap ' "$(names)"
	trace -e 'trace=/^[a-c]+l?[m-p][os]e$,execve' true; same 'close execve ' "$(names)"
	trace -e 'trace=/^.{4}$' true; [[ $(names) == *mmap* && $(names) != *openat* ]]
	trace -e 'trace=!/.' true; all_like '^\+\+\+'
}

# The tracee makes every call with -1s and now and then, under any tracer, dies of one: it is run again.
calls_of() {
	local i
	for i in 1 2 3 4 5; do
		timeout 20 "$1" -o "$log" -e "trace=%$class" "$BUILD/calls" script && return
		[ $? = 139 ]
	done
}

@test "classes select the same calls as they do in strace" {
	needs strace
	# All that 6.1 knows; u(ret)probe are handled before the calls tracee can catch them.
	sed -n 's/^{ "\(.*\)", \([0-9]*\), .*/\2 \1 -1 -1 -1 -1 -1 -1 = -1/p' "$BUILD/names.h" |
		awk '$1 < 451 && !/probe/ { $1 = ""; print }' >script
	for class in file process network signal ipc desc memory stat lstat fstat %stat statfs fstatfs \
		%statfs pure creds clock; do
		calls_of "$STRACE"
		mine=$(names)
		[ "$mine" ]
		calls_of strace
		echo "%$class"
		diff -u <(xargs -n1 <<<"$mine") <(names | xargs -n1)
	done
}

@test "a regular expression repeats and excludes as it says" {
	echo mmap munmap close openat read pread64 | xargs -n1 | sed 's/$/ 0 0 0 0 0 0 = 0/' >script
	of() { trace -e "trace=/$1" "$BUILD/calls" script; names; }
	same 'munmap ' "$(of '^m[^m]{2}map$')"
	same 'pread64 read ' "$(of '^p?read(64)*$')"
	same 'pread64 ' "$(of '^[^r]read(64)+$')"
	same 'close ' "$(of '^[^m-z]lose$')"
}

@test "numbers without a name are shown whatever -e trace= says, with their registers" {
	echo '999 1 2 3 4 5 6 = 7' >script
	for set in close '!close' %file; do
		trace -e trace="$set" "$BUILD/calls" script
		line 'syscall_0x3e7(0x1, 0x2, 0x3, 0x4, 0x5, 0x6) = 0x7'
	done
}

@test "@64 and @32 choose among the programs of an architecture" {
	needs_i386
	echo 'getuid = 5' >script
	for set in getuid:2 getuid@64:1 getuid@32:1; do
		trace -f -e "trace=${set%:*}" sh -c '"$BUILD/calls" script; "$BUILD/calls32" script'
		times "${set#*:}" 'getuid\(\) += 5$'
	done
}

@test "-e signal= chooses which signals and stops are shown" {
	trace -e trace=none -e signal=USR1 "$BUILD/act" handler
	like '^--- SIGUSR1 '
	trace -e trace=none -e signal='!USR1' "$BUILD/act" handler
	all_like '^\+\+\+ exited'
	trace -e trace=none -e signal='!USR1,usr2' "$BUILD/act" fork
	like '^--- SIGCHLD '
	trace -e trace=none -e signal=none "$BUILD/act" stop
	all_like '^\+\+\+ exited'
	trace -e trace=none -e signal=none "$BUILD/act" raise 9	# how it ended is a signal, too
	[ ! -s "$log" ]
}

@test "-e status= chooses by how a call ended, -z and -Z are two of them" {
	echo 'access "yes" 0 = 0
access "no" 0 = -2' >script
	of() { trace "$@" -e trace=access "$BUILD/calls" script; sed -n 's/^access("\(.*\)", .*/\1/p' "$log" | grep -v / | xargs; }
	same 'yes no' "$(of)"
	same yes "$(of -z)"
	same no "$(of -Z)"
	same yes "$(of -e status=successful)"
	same no "$(of --status=failed)"
	same no "$(of -e status='!successful')"
	same 'yes no' "$(of -e status=failed,successful)"
	same '' "$(of -e status=unfinished,detached)"
	trace -e status=unfinished "$BUILD/act" exit 3
	like '^exit_group\(3\) += \?$'
	unlike ' = 0$'
	trace -e status=failed "$BUILD/act" exit 3
	unlike '^exit_group'
	start "$BUILD/act" wait-term
	sleeper=$pid
	until_true asleep "$sleeper"
	for set in detached:1 unfinished:0 successful:0 '!detached:0' all:1; do
		start "$STRACE" -o "$log" -e status="${set%:*}" -e trace=pause -p "$sleeper"
		until_true traced "$sleeper"
		until_true asleep "$sleeper"
		sleep 0.1
		kill -INT "$pid"
		wait "$pid" || true
		times "${set#*:}" '<detached \.\.\.>$'
	done
}

@test "classes with and without %, negated, in lists" {
	trace -e trace=%desc true; desc=$(names); [[ $desc == *close* && $desc != *execve* ]]
	trace -e trace=desc true; same "$desc" "$(names)"
	trace -e trace=%process,close true; same 'arch_prctl close execve exit_group ' "$(names)" ||
		same 'close execve exit_group ' "$(names)"
	trace -e 'trace=!%desc' true; [[ $(names) == *execve* && $(names) != *close* ]]
	trace -e trace=%net,%ipc true; all_like '^\+\+\+'
}

@test "a filter hides no signals and no exits" {
	trace -e trace=none "$BUILD/act" handler
	like '^--- SIGUSR1 '
	line '+++ exited with 0 +++'
}

@test "-b execve lets a process go when it succeeds in execve" {
	trace -f -b execve sh -c '"$BUILD/act" exit 0; echo done'
	same done "$output"
	unlike 'act", "exit", "0"\], .*= 0$'
	strace -b execve true
	[ "$status" = 0 ]
	[[ $stderr == execve*'+++ exited with 0 +++' ]]
}

@test "no regular expression takes long, however it repeats and nests" {
	nested=.
	for i in {1..40}; do nested="($nested+)+"; done
	for re in "${nested}x\$" '(a+)+$' ".$(printf '+%.0s' {1..100})Z" '(((.{255}){255}){255}){255}' "^(([a-z_]*)*)*\$"; do
		run timeout 5 "$STRACE" -o "$log" -e "trace=?/$re" true
		[ "$status" = 0 ] || { echo "$re: $status $output"; false; }
	done
}

@test "what is wrong with a regular expression is said as regcomp says it" {
	while IFS='|' read -r re message; do
		strace -e "trace=/$re" true
		same "$STRACE: regcomp: $re: $message" "$stderr"
		[ "$status" = 1 ]
	done <<-'E'
		a(|Unmatched ( or \(
		[a|Unmatched [, [^, [:, [., or [=
		a{1|Unmatched \{
		a{x}|Invalid content of \{\}
		a{40000}|Regular expression too big
		+a|Invalid preceding regular expression
		^*|Invalid preceding regular expression
		[z-a]|Invalid range end
		[[:foo:]]|Invalid character class name
		a\|Trailing backslash
	E
}
