# -e inject, -e fault: what is done to calls, and how the trace shows it.
load lib.bash

# access EXPRESSION LINES...: `access` of a shell traced with -e EXPRESSION prints these lines.
accesses() {
	strace -a1 -e trace=access,/exit -e signal=all -e "$1" sh -c 'exit 3'
	shift
	for want; do grep -qFx -e "$want" <<<"$stderr" || { echo "want $want"; echo "$stderr"; return 1; }; done
}
path='access("/etc/ld.so.preload", R_OK)'

@test "-e inject=:error makes a call fail without making it" {
	accesses inject=access:error=EPERM "$path = -1 EPERM (Operation not permitted) (INJECTED)" 'exit_group(3) = ?'
	accesses inject=access:error=eperm "$path = -1 EPERM (Operation not permitted) (INJECTED)"
	accesses inject=access:error=22: "$path = -1 EINVAL (Invalid argument) (INJECTED)"
	accesses fault=access "$path = -1 ENOSYS (Function not implemented) (INJECTED)"
	accesses fault=access:error=EPERM:syscall=getuid "$path = -1 EPERM (Operation not permitted) (INJECTED)"
	strace -e inject=mkdirat,mkdir:error=ENOSPC mkdir made
	[ "$status" = 1 ]
	[ ! -e made ]
}

@test "-e inject=:retval makes a call succeed without making it" {
	accesses inject=access:retval=7 "$path = 7 (INJECTED)"
	accesses inject=access:retval=010 "$path = 8 (INJECTED)"
	accesses inject=access:syscall=getpid:retval=3 "$path = 3 (INJECTED)"
	accesses inject=access:retval=-1 "$path = 18446744073709551615 (INJECTED)"
	[[ $stderr == *'Inadvertent injection of error 1 is possible for retval=18446744073709551615'* ]]
	accesses inject=access:retval=0x7fffffffffffffff "$path = 9223372036854775807 (INJECTED)"
	[[ $stderr == *'error 1 is possible in compat personality for retval=9223372036854775807'* ]]
}

@test "an injected success is one, whatever its value" {
	trace -z -e trace=access -e inject=access:retval=-1 true
	like '= 18446744073709551615 \(INJECTED\)$'
	trace -Z -e trace=access -e inject=access:retval=-1 true
	unlike access
	trace -c -U calls,errors,name -e trace=access -e inject=access:retval=-1 true
	like '^ +1 +access$'
	needs_i386
	echo 'chdir "/"' >script
	trace -e trace=chdir -e inject=chdir:retval=4294967298 "$BUILD/calls32" script
	like '^chdir\("/"\) += 2 \(INJECTED\)$'
}

@test "an argument that a call does not have cannot be poked" {
	strace -e trace=access -e inject=access:poke_enter=@arg1=2f00,@arg3=00 true
	[[ $stderr == *": requested to tamper with argument #3, but system call 'access' has only 2 arguments"* ]]
	[[ $stderr == *'access("/etc/ld.so.preload", R_OK)'*'(No such file or directory)'$'\n'* ]]
}

@test "-e inject=:signal delivers a signal as the call is entered" {
	accesses inject=access:signal=WINCH "$path = -1 ENOENT (No such file or directory)" \
		'--- SIGWINCH {si_signo=SIGWINCH, si_code=SI_KERNEL} ---'
	accesses inject=access:error=EPERM:signal=SIGWINCH "$path = -1 EPERM (Operation not permitted) (INJECTED)" \
		'--- SIGWINCH {si_signo=SIGWINCH, si_code=SI_KERNEL} ---'
	accesses inject=access:signal=USR1 '+++ killed by SIGUSR1 +++'
	[ "$status" = 138 ]
}

@test "-e inject=:poke_enter and poke_exit write where arguments point to" {
	accesses inject=access:poke_enter=@arg1=2f746d7000 'access("/tmp", R_OK) = 0 (INJECTED: args)'
	accesses inject=access:poke_enter=@arg1=2f746d7000:retval=3 'access("/tmp", R_OK) = 3 (INJECTED: args, retval)'
	accesses inject=access:poke_exit=@arg1=2f746d7000 "$path = -1 ENOENT (No such file or directory) (INJECTED: args)"
	accesses inject=access:poke_enter=@arg2=00 "$path = -1 ENOENT (No such file or directory)"
	[[ $stderr == *"Failed to tamper with process "*": couldn't poke"* ]]
}

@test "-e inject=:delay_enter and delay_exit hold the tracee, and nobody else" {
	accesses inject=access:delay_enter=1000 "$path = -1 ENOENT (No such file or directory) (DELAYED)"
	accesses inject=access:delay_exit=1ms:retval=3 "$path = 3 (INJECTED) (DELAYED)"
	trace -f -T -e trace=access,getppid -e inject=access:delay_enter=700ms sh -c 'cat /dev/null & exit 3'
	like 'access\(.*\(DELAYED\) <(0\.[7-9]|[1-9])'
	start "$STRACE" -f -o "$log" -e trace=chdir,getppid -e inject=chdir:delay_enter=9s sh -c \
		"cd / & exec '$BUILD/act' calls 200"
	all_made() { [ "$(grep -cE 'getppid(\(| resumed).* = ' "$log")" -ge 200 ]; }
	until_true all_made
	until_true grep -qE 'chdir\("/" <unfinished' "$log"
	unlike 'chdir.* = 0'
	# Of two delays the shorter one is over first, whichever began first.
	for first in chdir getppid; do
		trace -f -e trace=chdir,getppid -e inject=chdir:delay_enter=1500ms -e inject=getppid:delay_enter=20ms sh -c \
			"(sleep 0.\$2; cd /) & (sleep 0.\$1; exec '$BUILD/act' calls 4) & wait" sh $([ $first = chdir ] && echo 2 0 || echo 0 2)
		in_order 'getppid.* =' 'getppid.* =' 'getppid.* =' 'getppid.* =' 'chdir.* = 0'
	done
}

@test "-e inject=:when chooses invocations of each tracee" {
	reads() { trace -a1 -e trace=getppid -e "inject=getppid:retval=1:when=$1" "$BUILD/act" calls 9
		[ "$(awk '{ printf $0 ~ /INJ/ ? "x" : "." } END { print "" }' <(grep getppid "$log"))" = "$2" ]; }
	reads 3 ..x......
	reads 3+ ..xxxxxxx
	reads 2..4 .xxx.....
	reads 2..4+ .xxx.....
	reads 1+3 x..x..x..
	reads 2..8+3 .x..x..x.
	trace -f -e trace=getppid -e inject=getppid:retval=1:when=10 "$BUILD/act" process-calls 100
	times 100 INJECTED
}

@test "bad injections are refused as strace refuses them" {
	for bad in inject=access fault=access:retval=4 inject=access:error=FOO inject=access:error=0 inject=access:error=4096 \
		inject=access:retval=1:error=EPERM inject=access:error=1:when=0 inject=access:error=1:when=3..2 \
		inject=access:error=1:when=65536 inject=access:error=1:when=1+0 inject=access:error=1:when=1.. inject=access:error=1:when=1..3+2+ \
		inject=access:signal=65 inject=access:syscall=getpid inject=access:syscall=read:error=1 inject=access:bogus=1 \
		inject=access:delay_enter=x inject=access:poke_enter=@arg9=00 inject=access:poke_enter=@arg1=0 \
		inject=access:poke_enter=@arg1=00,@arg1=11 inject=access:retval=5x fault=access:signal=USR1; do
		strace -e "$bad" true
		[ "$status" = 1 ]
		[[ $stderr == *"invalid ${bad%%=*} argument '${bad#*=}'" ]] || { echo "$bad: $stderr"; false; }
	done
	strace -e inject=nosuch:error=1 true
	[[ $status == 1 && $stderr == *"invalid system call 'nosuch'" ]]
}

@test "only traced calls are tampered with" {
	strace -e trace=none -e inject=access:signal=KILL true
	[ "$status" = 0 ]
}

@test "an i386 tracee's calls are tampered with, too" {
	printf 'int main(void) { return syscall(20) == 77 ? 5 : 6; }' >a.c
	needs_i386
	gcc -m32 -w -o a a.c -x c - <<<'#include <unistd.h>'
	trace -e trace=getpid -e inject=getpid:retval=77 ./a
	[ "$status" = 5 ]
	like 'getpid\(\) += 77 \(INJECTED\)'
}

@test "a tracee that is delayed when strace is told to end goes on with what was injected" {
	start "$STRACE" -f -I 2 -o "$log" -e trace=mkdir,mkdirat -e inject=mkdir,mkdirat:error=ENOSPC:delay_enter=20s \
		sh -c 'trap "" TERM; mkdir made 2>message; echo ended >>message'
	until_true grep -q mkdir "$log"
	sleep 0.2
	kill -TERM "$pid"
	until_true grep -q ended message
	grep -q 'No space left' message
	[ ! -e made ]
}
