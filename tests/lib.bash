# What the bats files share. STRACE chooses the tracer under test.
bats_require_minimum_version 1.5.0
TESTS=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export BUILD=$TESTS/build
export STRACE=${STRACE:-$TESTS/../strace}
export LC_ALL=C TZ=UTC

setup() {
	cd "$BATS_TEST_TMPDIR" || return
	log=$BATS_TEST_TMPDIR/log
	ulimit -S -c 0
	ulimit -f 500000	# no runaway fills the disk
}

teardown() {
	local pid
	for pid in $started; do
		{ kill -CONT "$pid"; kill -KILL "$pid"; wait "$pid"; } 2>/dev/null
	done
	return 0
}

# trace ARG...: runs the tracer, its lines go to $log; the program's output is in $output, $status.
trace() { run clean timeout 20 "$STRACE" -o "$log" "$@"; }

# strace ARG...: the tracer with its lines on stderr, in $stderr; the program's output in $output.
strace() { run --separate-stderr clean timeout 20 "$STRACE" "$@"; }
clean() { "$@" 3>&- 4>&-; }	# without the descriptors of bats

# The installed strace itself is being tested: some of what we promise it does not.
reference() { [[ $STRACE == /usr/bin/strace ]]; }

# needs COMMAND...: skips the test where one is missing, and names it. To be called from a test:
# in setup_file() bats 1.8 takes a skip for a failure.
needs() {
	local command
	for command; do
		type -P "$command" >/dev/null || skip "needs $command"
	done
}
needs_root() { [[ $(id -u) == 0 ]] || skip "needs root"; }
needs_cpus() { [[ $(nproc) -gt 1 ]] || skip "needs two CPUs"; }

# strace --bpf works here; why not, it says itself. With BPF_FLAG= the tests of --bpf try ptrace.
bpf_flag=${BPF_FLAG---bpf}
needs_bpf() {
	local why=$BATS_FILE_TMPDIR/no-bpf
	[[ $bpf_flag ]] || return 0
	if [[ ! -e $why ]]; then
		clean timeout 20 "$STRACE" --bpf -o /dev/null true >/dev/null 2>"$why" && : >"$why"
	fi
	[[ ! -s $why ]] || skip "$(head -n 1 "$why")"
}

# Programs for i386 can be made and run here.
needs_i386() {
	[[ -x $BUILD/calls32 ]] || skip "no compiler for i386"
	"$BUILD/calls32" 2>/dev/null || [[ $? != 126 ]] || skip "this kernel runs no i386 programs"
}

# start COMMAND...: in the background, ended after the test; sets $pid.
start() {
	"$@" 3>&- 4>&- &
	pid=$!
	started+=" $pid"
}

# until_true COMMAND...: waits for it, 30 s at the most.
until_true() {
	local end=$((SECONDS + 30))
	while ((SECONDS < end)); do
		"$@" && return
		sleep 0.02
	done
	echo "never came true: $*"
	return 1
}

# tracees_of PID: the processes that it traces, one a line. Exported, for the shells that tests start.
tracees_of() { grep -lsE "^TracerPid:[[:space:]]$1\$" /proc/[0-9]*/status | tr -dc '0-9\n' || true; }
export -f tracees_of

# children_of PID: one a line. child_of PID: the first of them, when there is one.
children_of() { grep -lsE "^PPid:[[:space:]]$1\$" /proc/[0-9]*/status | tr -dc '0-9\n'; }
child_of() { children_of "$1" | sort -n | head -n 1 | grep .; }

state() { sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$1/status" 2>/dev/null; }
is_state() { [[ $(state "$1") == ["$2"] ]]; }
gone() { [[ ! -d /proc/$1 ]] || is_state "$1" Z; }
asleep() { is_state "$1" S; }
has_threads() { set -- "$2" "/proc/$1/task"/*; (($# == $1 + 1)); }	# has_threads PID N
tracer_of() { sed -n 's/^TracerPid:[[:space:]]*//p' "/proc/$1/status" 2>/dev/null; }
traced() { [[ $(tracer_of "$1") == [1-9]* ]]; }
untraced() { [[ $(tracer_of "$1") == 0 ]]; }

show() { echo "--- wanted: $1"; echo "--- had:"; tail -n 40 "${2:-$log}" | cut -c -300; return 1; }

# line TEXT [FILE]: one whole line is TEXT; like ERE: one line matches; unlike ERE: none does.
line() { grep -qFx -e "$1" "${2:-$log}" || show "$@"; }
like() { grep -qE -e "$1" "${2:-$log}" || show "$@"; }
unlike() { ! grep -qE -e "$1" "${2:-$log}" || show "none of $1" "${@:2}"; }
# times N ERE [FILE]: exactly N lines match.
times() { [[ $(grep -cE -e "$2" "${3:-$log}") == "$1" ]] || show "$1 times $2" "${@:3}"; }
# all_like ERE [FILE]: every line matches, and there is one.
all_like() {
	if [[ ! -s ${2:-$log} ]] || grep -qvE -e "$1" "${2:-$log}"; then show "only $1" "${@:2}"; fi
}
# in_order ERE...: lines that match come in this order.
in_order() {
	local re i=0
	for re; do
		i=$(awk -v from="$i" -v re="${re//\\/\\\\}" 'NR > from && $0 ~ re { print NR; exit }' "$log")
		[[ $i ]] || show "in this order: $*"
	done
}
same() { diff -u <(echo "$1") <(echo "$2"); }
