// strace.c as a part of an ordinary program: what the fuzzers, the unit tests and the bench share.
#define HOSTED
#include "../strace.c"

// strace.c has its own names for the C library's types, so no headers.
int printf(const char *, ...);
int snprintf(char *, unsigned long, const char *, ...);
int strcmp(const char *, const char *);
int libc_matches(const char *pattern, const char *text);	// -1: not a pattern
const char *libc_inet6(const u8 *address);

// A tracee's memory begins here: a few pages of ours.
#define MEMORY	0x10000ul		// readable: MEMORY .. MEMORY + sizeof memory

#ifndef OWN_KERNEL	// else the program brings a kernel and memory of its own
static u8 memory[0x3000];

static bool (*stand_in)(s64 nr, u64 a, u64 b, u64 c, u64 d, s64 *ret);	// answers for the kernel, or not

static s64 kernel(s64 nr, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f)
{
	s64 ret;

	if (stand_in && stand_in(nr, a, b, c, d, &ret))
		return ret;
	return syscall6(nr, a, b, c, d, e, f);
}

static u64 peek_some(struct tracee *t, u64 addr, void *buf, u64 len)
{
	u64 n = 0;

	(void)t;
	if (addr >= MEMORY && addr < MEMORY + sizeof memory)
		n = MIN(len, MEMORY + sizeof memory - addr);
	if (n)
		memcpy(buf, memory + (addr - MEMORY), n);
	return n;
}

// What was printed since the last time.
static const char *printed(void)
{
	trace_buffer[MIN(out->len, (u32)OUT_SIZE - 1)] = 0;
	out->len = out->line = 0;
	return (const char *)trace_buffer;
}

static struct tracee tracee = { .pid = 0x3fffff, .fd = -1, .qual = Q_TRACE | Q_ABBREV | Q_VERBOSE };

// The line of one whole call.
static const char *line(u16 call, u8 abi, const u64 *args, s64 ret)
{
	struct tracee *t = &tracee;

	t->call = call;
	t->abi = abi;
	t->nr = call < C_UNKNOWN ? (u64)call_numbers[call][abi] : 500;
	memcpy(t->args, args, sizeof t->args);
	if (abi == ABI_COMPAT && call < C_UNKNOWN)
		t->call = unfold_call(t);
	t->flags = T_IN_CALL;
	event_entry(t);
	t->ret = ret;
	event_exit(t);
	return printed();
}
#endif
