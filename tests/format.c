// What it costs to make lines of calls, without any tracee: nanoseconds a line.
#include "hosted.h"

int main(void)
{
	static const struct { u16 call; u64 args[6]; s64 ret; } calls[] = {
		{ C_read, { 3, MEMORY, 100 }, 100 }, { C_write, { 1, MEMORY, 20 }, 20 },
		{ C_openat, { (u64)AT_FDCWD, MEMORY, 02000000 }, 3 }, { C_close, { 3 }, 0 },
		{ C_mmap, { 0, 8192, 3, 0x22, ~0ul, 0 }, 0x7f0000000000 },
		{ C_openat, { (u64)AT_FDCWD, MEMORY, 0 }, -2 }, { C_newfstatat, { 3, MEMORY, MEMORY + 512, 0 }, 0 },
		{ C_rt_sigaction, { 13, MEMORY + 1024, MEMORY + 1024, 8 }, 0 },
	};
	enum { ROUNDS = 50000 };
	u64 bytes = 0;
	s64 begin;

	calls_init();
	trace_out.fd = -1;
	trace_out.eager = false;
	memcpy(memory, "/usr/lib/x86_64-linux-gnu/libc.so.6", 36);
	begin = now(CLOCK_MONOTONIC);
	for (u32 i = 0; i < ROUNDS; i++)
		for (u32 k = 0; k < COUNT(calls); k++) {
			line(calls[k].call, ABI_OWN, calls[k].args, calls[k].ret);
			bytes += out->len;
		}
	printf("formatting: %ld ns a line\n", (now(CLOCK_MONOTONIC) - begin) / (ROUNDS * (s64)COUNT(calls)));
	return bytes == 1;
}
