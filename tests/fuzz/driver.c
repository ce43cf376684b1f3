/*
 * Gives files to a fuzz target one by one, where libFuzzer is not at hand, and
 * mutations of them:
 *
 *   fuzz_check [-mutations=N] FILE|DIRECTORY...
 */

#include "mutate.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What only some targets have. */
__attribute__((weak)) int
LLVMFuzzerInitialize(int *argc, char ***argv);

#pragma weak LLVMFuzzerCustomMutator

enum {
	SIZE_MAX_READ = 1 << 20,
	FILES_MAX = 4096,
	SEED = 2026
};

static struct {
	char *names[FILES_MAX];
	size_t count;
	unsigned long mutations;
	unsigned long tried;
} inputs;

static struct fuzz_chance chance;

/* A simple one: some bytes are others, gone, or new. */
size_t
LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max)
{
	size_t at = size ? fuzz_below(&chance, size) : 0;

	switch (fuzz_below(&chance, 4)) {
	case 0:
		return at;
	case 1:
		if (size == max)
			return size;
		memmove(data + at + 1, data + at, size - at);
		data[at] = (uint8_t)fuzz_below(&chance, 256);
		return size + 1;
	case 2:
		if (size == 0)
			return size;
		memmove(data + at, data + at + 1, size - at - 1);
		return size - 1;
	default:
		for (size_t i = 0; i < 4 && size > 0; i++)
			data[fuzz_below(&chance, size)] = (uint8_t)fuzz_below(
			    &chance, 256);
		return size;
	}
}

/* In a block of just that size, so that a read past it is seen. */
static void
try_one(const uint8_t *bytes, size_t size)
{
	uint8_t *exact = malloc(size ? size : 1);

	if (!exact)
		abort();
	if (size > 0)
		memcpy(exact, bytes, size);
	LLVMFuzzerTestOneInput(exact, size);
	free(exact);
	inputs.tried++;
}

static size_t
mutate(uint8_t *bytes, size_t size)
{
	size_t number = fuzz_below(&chance, 1u << 30);

	if (!LLVMFuzzerCustomMutator)
		return LLVMFuzzerMutate(bytes, size, SIZE_MAX_READ);
	return LLVMFuzzerCustomMutator(bytes, size, SIZE_MAX_READ,
	                               (unsigned)number);
}

static int
replay(const char *name, uint8_t *bytes, unsigned long mutations)
{
	FILE *file = fopen(name, "rb");
	uint8_t *kept;
	size_t size;

	if (!file) {
		perror(name);
		return 1;
	}
	size = fread(bytes, 1, SIZE_MAX_READ, file);
	fclose(file);
	try_one(bytes, size);
	kept = malloc(size + 1);
	if (!kept)
		return 1;
	memcpy(kept, bytes, size);
	for (unsigned long i = 0; i < mutations; i++) {
		memcpy(bytes, kept, size);
		try_one(bytes, mutate(bytes, size));
	}
	free(kept);
	return 0;
}

static void
add(const char *folder, const char *name)
{
	size_t size = strlen(folder) + strlen(name) + 2;
	char *path = malloc(size);

	if (!path || inputs.count == FILES_MAX)
		abort();
	snprintf(path, size, "%s%s%s", folder, *folder ? "/" : "", name);
	inputs.names[inputs.count++] = path;
}

static int
add_operand(const char *name)
{
	struct dirent **entries;
	struct stat about;
	int count;

	if (stat(name, &about) < 0 || !S_ISDIR(about.st_mode)) {
		add("", name);
		return 0;
	}
	count = scandir(name, &entries, NULL, alphasort);
	if (count < 0)
		return 1;
	for (int i = 0; i < count; i++) {
		if (*entries[i]->d_name != '.')
			add(name, entries[i]->d_name);
		free(entries[i]);
	}
	free(entries);
	return 0;
}

static int
read_arguments(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc; i++)
		if (strncmp(argv[i], "-mutations=", 11) == 0)
			inputs.mutations = strtoul(argv[i] + 11, NULL, 10);
		else
			status |= add_operand(argv[i]);
	return status;
}

int
main(int argc, char **argv)
{
	uint8_t *bytes = malloc(SIZE_MAX_READ);
	int status = bytes ? 0 : 1;
	unsigned long each = 0;

	if (LLVMFuzzerInitialize)
		LLVMFuzzerInitialize(&argc, &argv);
	chance = fuzz_chance_of(SEED);
	status |= read_arguments(argc, argv);
	if (inputs.count == 0)
		status = 1;
	else
		each = (inputs.mutations + inputs.count - 1) / inputs.count;
	for (size_t i = 0; bytes && i < inputs.count; i++) {
		status |= replay(inputs.names[i], bytes, each);
		free(inputs.names[i]);
	}
	free(bytes);
	printf("%zu inputs, %lu runs\n", inputs.count, inputs.tried);
	return status;
}
