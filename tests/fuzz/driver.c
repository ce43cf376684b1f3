/* Gives files to a fuzz target one by one, where libFuzzer is not at hand. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum {
	SIZE_MAX_READ = 1 << 20
};

static int
replay(const char *name, uint8_t *bytes)
{
	FILE *file = fopen(name, "rb");
	uint8_t *exact;
	size_t size;

	if (!file) {
		perror(name);
		return 1;
	}
	size = fread(bytes, 1, SIZE_MAX_READ, file);
	fclose(file);
	/* A block of just that size, so that a read past it is seen. */
	exact = malloc(size ? size : 1);
	if (!exact)
		return 1;
	for (size_t i = 0; i < size; i++)
		exact[i] = bytes[i];
	LLVMFuzzerTestOneInput(exact, size);
	free(exact);
	return 0;
}

int
main(int argc, char **argv)
{
	uint8_t *bytes = malloc(SIZE_MAX_READ);
	int status = bytes && argc > 1 ? 0 : 1;

	for (int i = 1; bytes && i < argc; i++)
		status |= replay(argv[i], bytes);
	free(bytes);
	printf("%d inputs\n", argc - 1);
	return status;
}
