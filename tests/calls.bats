# tests/calls/*.calls: calls with good and broken arguments, forced to every result.
load lib.bash

golden() {
	clean "$TESTS/golden" "$TESTS/calls/$1.calls" >had
	diff -U0 "$TESTS/calls/$1.calls" had
}

@test "strings and buffers: cut, escaped, at the end of memory" { golden strings; }
@test "files: flags, modes, stat, iovec, fcntl" { golden files; }
@test "processes: signals, ids, limits, wait status, memory" { golden process; }
@test "times, clocks, polling" { golden time; }
@test "sockets and their addresses" { golden sockets; }
@test "-v: structs whole, environments listed" { golden verbose; }
@test "-s 0: what could not be read is an address all the same" { golden short; }
@test "-xx -s 40: strings in hexadecimal" { golden hex; }
@test "-X: numbers in place of names, or both" { golden numbers && golden comments; }
@test "every errno by name and text" { golden errno; }
@test "every signal by name, and sets of them" { golden signal; }
@test "statx, directories, scheduling, timers, capabilities, namespaces and more" { golden stat; }
@test "System V and POSIX interprocess communication" { golden ipc; }
@test "messages, control messages, socket options" { golden net; }
@test "netlink: messages, what can be read of them, attributes" { golden netlink; }
@test "ioctl requests" { golden ioctl && golden ioctls && golden ioctlsv && golden ioctlsx; }
@test "performance events" { golden perf && golden perfv; }
@test "filters of seccomp and sockets, disassembled" { golden bpf; }
@test "i386: socketcall and ipc are shown as the calls they make" {
	needs_i386
	golden i386
}
@test "ptrace by request: registers, signals, filters, system calls" { golden ptrace; }
@test "structs: scheduling, capabilities, queues, quotas, handles, rings, landlock, segments" { golden structs; }
@test "bpf by command" { golden bpfcmds; }
@test "prctl and arch_prctl by operation" { golden prctl; }
@test "registrations of rings, mounts, scheduling attributes by members" { golden register; }
@test "ioctl requests of devices" { golden devices && golden devices2 && golden ioctlnames; }
@test "every file of calls is in one of these tests" {
	for file in "$TESTS"/calls/*.calls; do
		name=${file##*/}
		grep -qw "golden ${name%.calls}" "$TESTS/calls.bats" || { echo "$name"; return 1; }
	done
}
@test "keyctl by operation" { golden keys; }
@test "asynchronous input and output, node masks, pages that move" { golden memory; }
@test "every call: which argument is in which register, and its name" {
	golden names
	# What is not here: calls that look at the stack of a handler, and those that a filter never sees.
	diff <(sed -n 's/^{ "\(.*\)", [0-9].*/\1/p' "$BUILD/names.h" | grep -vE 'sigreturn|probe' | sort) \
		<(sed -n 's/^\([a-z_][a-z0-9_]*\) .*/\1/p' "$TESTS/calls/names.calls" | sort)
}
@test "i386: every call's arguments and their names" {
	needs_i386
	golden names32
}
@test "unknown calls, values and results" { golden unknown; }
