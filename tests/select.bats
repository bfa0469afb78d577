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
