CC      = gcc
OBJCOPY = objcopy
CFLAGS  = -Os
PREFIX  = /usr/local
HEADERS = /usr/include

# What the program is, whatever CFLAGS say: freestanding, static, no unwinding, nothing of the
# directory or the time in the binary.
WARN = -Wall -Wextra -Wconversion -Wshadow -Woverride-init
MODE = -std=gnu11 -ffreestanding -fno-pie -fno-stack-protector -fno-ident -fcf-protection=none \
	-fno-asynchronous-unwind-tables -fno-unwind-tables -fno-strict-aliasing -fno-common \
	-ffunction-sections -fdata-sections
LINK = -nostdlib -static -Wl,--gc-sections,--build-id=none \
	-Wl,-z,noexecstack,-z,norelro,-z,noseparate-code \
	-Wl,--section-start=.rodata=0x800000,--defsym=rodata_start=0x800000,--defsym=data_begin='ADDR(.data)'

BYTES_MAX = 235520

all: strace

# The tables are most of the program and shrink to a third, so it carries its data gzipped and
# unpacks it at start (unpack() in strace.c). Linked twice: to know the data, and to hold it.
# Nothing moves in between: the packed data lies behind all code, .rodata at an address of its own.
define pack
printf '.section .text.packed,"ax"\n.globl packed_data,packed_end\npacked_data: .incbin "strace.rodata.gz"\npacked_end:\n.section .note.GNU-stack\n' | \
	$(CC) -c -x assembler -o strace.packed.o - && $(CC) $(LINK) -o strace.full strace.o strace.packed.o
endef

strace: strace.c syscalls.h Makefile
	@$(CC) $(WARN) $(CFLAGS) $(MODE) -c -o strace.o strace.c
	@echo >strace.rodata.gz && $(pack)
	@$(OBJCOPY) -O binary -j .rodata -j .data strace.full strace.rodata && gzip -9nf strace.rodata && $(pack)
	@$(OBJCOPY) -S -R .rodata -R .data strace.full $@ 2>strace.log || { cat strace.log; exit 1; }
	@rm -f strace.o strace.full strace.rodata* strace.packed.o strace.log
	@echo "strace: $$(($$(wc -c <$@))) bytes (budget $(BYTES_MAX))"

# With symbols, and not packed: for gdb.
strace.debug: strace.c syscalls.h Makefile
	$(CC) -Og -g $(MODE) -DUNPACKED $(LINK) -o $@ strace.c

# Only when asked for by name: make syscalls.h HEADERS=dir
ifneq ($(filter syscalls.h,$(MAKECMDGOALS)),)
.PHONY: syscalls.h
syscalls.h:
	./gen_syscalls.sh $(HEADERS) >$@.tmp && mv $@.tmp $@
endif

install: strace
	install -D -m 755 strace $(DESTDIR)$(PREFIX)/bin/strace

clean:
	rm -rf strace strace.[!ch]*  syscalls.h.tmp tests/build

# Builds strace, too, once what that takes is there.
test:
	@tests/run

test-vm: strace
	tests/vm/run

lint: strace
	tests/lint $(BYTES_MAX)

bench: strace
	tests/bench

SECONDS = 60
fuzz:
	tests/fuzz/run $(SECONDS)

DIST = LICENSE Makefile README.md gen_syscalls.sh strace.c syscalls.h tests
dist:
	tar --create --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=go=rX \
		--exclude=tests/build --exclude=tests/vm/.cache --transform='s,^,strace/,' $(DIST) | gzip -9n >strace.tar.gz

.PHONY: all install clean test test-vm lint bench fuzz dist
