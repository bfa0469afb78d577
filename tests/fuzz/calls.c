// Calls of one tracee, through their entry and exit: all of them, with any memory.

enum { TRACEE = 12, AT_CALL = (SIGTRAP | 0x80) << 8 | 0x7f, AT_START = 128 << 16 | SIGTRAP << 8 | 0x7f };
static struct syscall_info stopped_at;

static s64 stopped_call(s64 nr, u64 request, u64 addr, u64 data)
{
	if (nr == NR_getpid)
		return OUR_PID;
	if (nr == NR_exit_group)
		host_exit();
	if (nr != NR_ptrace)
		return 0;
	if (request == PTRACE_GET_SYSCALL_INFO)
		memcpy((void *)data, &stopped_at, MIN(addr, sizeof stopped_at));
	if (request == PTRACE_PEEKDATA)
		*(u64 *)data = take(8);
	return noise && next_noise() % 64 == 1 ? -ESRCH : 0;
}

/* Up to three options of those that say how calls look. */
static void choose_options(void)
{
	static char *const words[] = {
		"-v", "-x", "-xx", "-Xraw", "-Xverbose", "-N", "-y", "-yy", "-Y", "--decode-pids=pidns", "-T", "-r", "-ttt",
		"-t", "-n", "-i", "-s0", "-s1", "-s2000", "-eraw=all", "-everbose=none", "-z", "-Z", "-estatus=unfinished",
		"-eread=all", "-ewrite=all", "-Pname", "--trace-fds=0,3", "-C", "-c", "--color=always", "-enamespace=new",
		"-a100", "-a0", "-einject=all:poke_enter=@arg1=0102,@arg2=ff:poke_exit=@arg1=03",
		"-einject=all:retval=7:signal=INT", "-einject=all:delay_exit=5:error=EPERM", "-ewrite=!1", "--syscall-limit=2",
		"-eabbrev=none", "-edecode-fds=dev", "-xx", "-v", "-yy", "-efault=/a.*:when=2+",
		"--files", "--files=missing", "--files=list", "--seccomp-profile", "--io-uring",
		"--json", "--json", "--json", "--json", "--json", "--last=2", "--whole-lines", "-eerrno=!EPERM,600",
	};
	char *argv[8] = { "strace" }, *env[] = { "TZ=CET-1CEST", NULL };
	int argc = 1;

	for (u32 i = 0; i < 3; i++) {
		u64 word = below(2 * COUNT(words));

		if (word < COUNT(words))
			argv[argc++] = words[word];
	}
	argv[argc++] = "program";
	opt.self = argv[0];
	opt.env = env;
	check_options(parse_options(argc, argv) < argc);
	choose_colors();
	coloured = opt.color == COLOR_ALWAYS;
	opt.env = NULL;
}

/* The tracee's call nr of an ABI with these arguments returns ret. */
static void whole_call(u8 abi, u64 nr, const u64 *args, s64 ret)
{
	struct rusage none = {0};

	stopped_at = (struct syscall_info){ .op = 1, .arch = (u32)(abi == ABI_COMPAT ? AUDIT_COMPAT : AUDIT_OWN), .ip = 1 };
	stopped_at.entry.nr = nr;
	for (u32 i = 0; i < 6; i++)
		stopped_at.entry.args[i] = abi == ABI_COMPAT ? (u32)args[i] : args[i];
	handle_status(TRACEE, AT_CALL, &none);
	stopped_at.op = 2;
	stopped_at.exit.ret = ret;
	handle_status(TRACEE, AT_CALL, &none);
	finding(!noise && shown_len, "a line without an end");
}

static void begin_calls(void)
{
	struct rusage none = {0};

	choose_options();
	new_tracee(TRACEE, NULL);
	handle_status(TRACEE, AT_START, &none);
	plain = true;
}

static u64 number_of(u16 call, u8 abi)
{
	s32 nr = call < C_UNKNOWN ? call_numbers[call][abi] : 500;

	return (u64)(s64)nr;
}

static void end_calls(void)
{
	event_end();
	event_gone(tracees, (int)below(65));
}

/* Makes of arguments that choose an operation the numbers of known ones, mostly. */
static void choose_operations(u16 call, u8 abi, u64 *args)
{
	const u64 *row = call < C_UNKNOWN ? row_of(abi, call)->items : NULL;
	struct item it;

	for (u32 i = 0; row && *row && i < 6; i++) {
		const struct choice *c;
		const struct variant *v;

		row = decode(row, &it);
		c = it.ref;
		if (it.kind != K_SELECT || args[i] % 8 == 7)
			continue;
		v = first_variant(c);
		for (u64 n = args[i] % 1024; n > 0; n--) {
			v = next_variant(c, v);
			if (!v)
				v = first_variant(c);
		}
		args[i] = v->value;
		v = find_variant(c, args[i]);
		if (!v)
			continue;
		row = v->items;
	}
}

/* Every call x ABI x options: some calls one after the other, with the same memory. */
static void fuzz_calls(void)
{
	u32 call = (u32)take(2), count = 1 + (u32)below(16);
	u8 abi = (u8)below(ABI_COUNT);
	u64 args[6];
	s64 ret;

	begin_calls();
	noise = take(2);
	ret = (s64)take(2) - 600;
	for (u32 i = 0; i < 6; i++)
		args[i] = take(i == 1 ? 8 : 4);
	use_memory();
	for (u32 i = 0; i < count; i++) {
		u16 which = (u16)((call + i) % (C_UNKNOWN + 1));
		u64 first = args[0], these[6];

		if (which < C_UNKNOWN && call_numbers[which][abi] < 0)
			continue;
		memcpy(these, args, sizeof these);
		choose_operations(which, abi, these);
		whole_call(abi, number_of(which, abi), these, ret);
		memmove(args, args + 1, sizeof args - sizeof *args);
		args[5] = first;
	}
	end_calls();
}

/* Every ioctl request: some one after the other, with the same memory. */
static void fuzz_ioctl(void)
{
	u64 which = take(2), count = 1 + below(32), n = 0;
	u8 abi = take(1) == 1;
	s64 ret;

	begin_calls();
	noise = take(1);
	ret = (s64)take(1) - 4;
	use_memory();
	for (u32 i = 0; i < COUNT(ioctl_sets); i++)
		for (struct entry e = {0}; set_next(ioctl_sets[i], &e); n++)
			if (n % 4096 - which % 4096 < count)
				whole_call(abi, number_of(C_ioctl, abi), (u64[6]){ 3, e.value, MEMORY }, ret);
	end_calls();
}

/* Calls with much behind one pointer: what sockets carry, bpf and others. Letters: f a descriptor; p, l all
   that there is of memory and how much; m message headers, i a vector; n, w small and large numbers;
   a where a length stands. */
static void fuzz_messages(void)
{
	static const struct {
		u16 call;
		char args[7];
	} shapes[] = {
		{ C_sendto, "fplnpl" }, { C_recvfrom, "fplnpa" }, { C_sendmsg, "fmnnnn" }, { C_recvmsg, "fmnnnn" },
		{ C_sendmmsg, "fm1nnn" }, { C_recvmmsg, "fm1npn" }, { C_setsockopt, "fwnpln" }, { C_getsockopt, "fwnpan" },
		{ C_bpf, "nplnnn" }, { C_write, "fplnnn" }, { C_writev, "fi1nnn" },
		{ C_bind, "fplnnn" }, { C_getsockname, "fpannn" }, { C_perf_event_open, "pnnnnn" }, { C_clone3, "plnnnn" },
		{ C_prctl, "wpwpln" }, { C_keyctl, "npplnn" }, { C_ptrace, "wnnpnn" }, { C_io_uring_register, "fnplnn" },
		{ C_seccomp, "nnpnnn" }, { C_getdents64, "fplnnn" }, { C_select, "npppan" }, { C_poll, "plnnnn" },
	};
	u32 shape = (u32)below(COUNT(shapes)), words;
	u8 abi = take(1) == 1;
	u64 args[6], size;
	s64 ret;

	begin_calls();
	noise = take(1);
	ret = (s64)take(2) - 16;
	netlink = below(2) ? 1 + below(24) : 0;
	for (u32 i = 0; i < 6; i++)
		switch (shapes[shape].args[i]) {
		case 'f': args[i] = 3; break;
		case 'n': args[i] = take(1); break;
		case 'w': args[i] = take(4); break;
		case '1': args[i] = 1 + below(3); break;
		case 'm': args[i] = MEMORY - PREFIX; break;
		case 'i': args[i] = MEMORY - PREFIX + 0x80; break;
		case 'a': args[i] = MEMORY - 8; break;
		case 'p': args[i] = MEMORY; break;
		default: args[i] = ~0ul;
		}
	use_memory();
	size = memory_left;
	for (u32 i = 0; i < 6; i++)
		if (args[i] == ~0ul)
			args[i] = size;
	words = abi == ABI_COMPAT ? 4 : 8;
	for (u32 i = 0; i < 4; i++) {	/* struct msghdr and mmsghdr: name, vector, control messages */
		u64 message[8] = { MEMORY, size, MEMORY - PREFIX + 0x80, 1, MEMORY, size, 0, size };
		u8 *at = (u8 *)prefix + (i < 2 ? i * 8 * words : 0x80 + (i - 2) * 2 * words);

		for (u32 k = 0; k < (i < 2 ? 8 : 2); k++)
			memcpy(at + k * words, &message[k], words);
	}
	prefix[PREFIX / 8 - 1] = size;
	whole_call(abi, number_of(shapes[shape].call, abi), args, ret < 0 && ret > -8 ? (s64)size : ret);
	end_calls();
}

/* The entries of a ring that lies about itself, in memory that lies, too. */
static void fuzz_rings(void)
{
	u64 args[6] = { 3, 0, 0, 0, 0, 8 };

	begin_calls();
	opt.io_uring = true;
	rings[0] = (struct ring){ .space = tracees->space, .fd = 3, .flags = (u32)take(4),
		.sq_entries = (u32)below(64), .cq_entries = (u32)below(64),
		.sq_head = (u32)below(64), .sq_tail = (u32)below(64), .array = (u32)below(256),
		.cq_tail = (u32)below(64), .cqes = (u32)below(256), .sq = MEMORY, .cq = MEMORY,
		.sqes = MEMORY + below(256), .shown = (u32)below(64) };
	rings[0].flags &= ~(u32)N_IORING_SETUP_SQPOLL;
	args[1] = take(4);
	use_memory();
	for (u32 i = 0; i < 3; i++)
		whole_call(ABI_OWN, number_of(C_io_uring_enter, ABI_OWN), args, 1);
	end_calls();
}
