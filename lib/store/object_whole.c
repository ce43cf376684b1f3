/* A stream of zlib's, followed to its end; what it holds is not made. */

#include "store/object_whole.h"

#include <stdint.h>

enum {
	HEADER_SIZE = 2,
	SUM_SIZE = 4,
	CODE_BITS_MAX = 15,
	LITERALS_MAX = 288,
	DISTANCES_MAX = 30,
	LENGTH_CODES = 19,
	END_OF_BLOCK = 256,
	LENGTH_SYMBOLS = 29
};

/* Bits, the lowest of each byte first (RFC 1951, 3.1.1). */
struct stream {
	const unsigned char *bytes;
	size_t size;
	size_t at;
	uint32_t held;
	unsigned held_count;
	bool ended;  /* more was wanted than there is */
	bool broken; /* it is not built as it has to be */
};

static unsigned
take(struct stream *stream, unsigned count)
{
	uint32_t bits;

	while (stream->held_count < count) {
		if (stream->at == stream->size) {
			stream->ended = true;
			return 0;
		}
		stream->held |= (uint32_t)stream->bytes[stream->at++]
		                << stream->held_count;
		stream->held_count += 8;
	}
	bits = stream->held & ((1U << count) - 1);
	stream->held >>= count;
	stream->held_count -= count;
	return bits;
}

/* Codes of different lengths for symbols: how many there are of each length,
 * and the symbols in the order of their codes (3.2.2). */
struct codes {
	uint16_t counts[CODE_BITS_MAX + 1];
	uint16_t symbols[LITERALS_MAX];
};

static void
make_codes(struct codes *codes, const unsigned char *lengths, unsigned count)
{
	uint16_t next[CODE_BITS_MAX + 1] = { 0 };

	*codes = (struct codes){ .counts = { 0 } };
	for (unsigned i = 0; i < count; i++)
		codes->counts[lengths[i]]++;
	codes->counts[0] = 0;
	for (unsigned length = 1; length < CODE_BITS_MAX; length++)
		next[length + 1] = (uint16_t)(next[length] +
		                              codes->counts[length]);
	for (unsigned i = 0; i < count; i++)
		if (lengths[i])
			codes->symbols[next[lengths[i]]++] = (uint16_t)i;
}

static unsigned
take_symbol(struct stream *stream, const struct codes *codes)
{
	unsigned code = 0;
	unsigned first = 0;
	unsigned index = 0;

	for (unsigned length = 1; length <= CODE_BITS_MAX; length++) {
		unsigned count = codes->counts[length];

		code |= take(stream, 1);
		if (stream->ended)
			return END_OF_BLOCK;
		if (code < first + count)
			return codes->symbols[index + code - first];
		index += count;
		first = (first + count) << 1;
		code <<= 1;
	}
	stream->broken = true;
	return END_OF_BLOCK;
}

/* How many bits follow the code of a length, or of a distance (3.2.5). */
static unsigned
more_bits(unsigned symbol, unsigned each)
{
	return symbol < 2 * each ? 0 : symbol / each - 1;
}

static void
pass_coded(struct stream *stream, const struct codes *literals,
           const struct codes *distances)
{
	while (!stream->ended && !stream->broken) {
		unsigned symbol = take_symbol(stream, literals);

		if (symbol < END_OF_BLOCK)
			continue;
		if (symbol == END_OF_BLOCK)
			return;
		symbol -= END_OF_BLOCK + 1;
		if (symbol >= LENGTH_SYMBOLS) {
			stream->broken = true;
			return;
		}
		/* The last length is one of its own. */
		if (symbol < LENGTH_SYMBOLS - 1)
			(void)take(stream, more_bits(symbol, 4));
		symbol = take_symbol(stream, distances);
		if (symbol >= DISTANCES_MAX) {
			stream->broken = true;
			return;
		}
		(void)take(stream, more_bits(symbol, 2));
	}
}

/* A block with the codes that every stream knows (3.2.6). */
static void
pass_fixed(struct stream *stream)
{
	unsigned char lengths[LITERALS_MAX];
	struct codes literals;
	struct codes distances;

	for (unsigned i = 0; i < LITERALS_MAX; i++)
		lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
	make_codes(&literals, lengths, LITERALS_MAX);
	for (unsigned i = 0; i < DISTANCES_MAX; i++)
		lengths[i] = 5;
	make_codes(&distances, lengths, DISTANCES_MAX);
	pass_coded(stream, &literals, &distances);
}

/* The lengths of codes, themselves in a code: 16 repeats the last one, 17 and
 * 18 say of how many symbols there is none (3.2.7). */
static void
take_lengths(struct stream *stream, unsigned char *lengths, unsigned count,
             const struct codes *codes)
{
	unsigned i = 0;

	while (i < count && !stream->ended && !stream->broken) {
		unsigned symbol = take_symbol(stream, codes);
		unsigned char repeated = 0;
		unsigned times = 1;

		if (symbol < 16)
			repeated = (unsigned char)symbol;
		else if (symbol == 16 && i > 0)
			repeated = lengths[i - 1];
		else if (symbol == 16)
			stream->broken = true;
		if (symbol >= 16)
			times = symbol == 16   ? 3 + take(stream, 2)
			        : symbol == 17 ? 3 + take(stream, 3)
			                       : 11 + take(stream, 7);
		if (times > count - i) {
			stream->broken = true;
			return;
		}
		while (times-- > 0)
			lengths[i++] = repeated;
	}
}

static void
pass_dynamic(struct stream *stream)
{
	static const unsigned char order[LENGTH_CODES] = {
		16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
	};
	unsigned char lengths[LITERALS_MAX + DISTANCES_MAX + 2] = { 0 };
	unsigned literal_count = take(stream, 5) + 257;
	unsigned distance_count = take(stream, 5) + 1;
	unsigned code_count = take(stream, 4) + 4;
	struct codes literals;
	struct codes distances;

	for (unsigned i = 0; i < code_count; i++)
		lengths[order[i]] = (unsigned char)take(stream, 3);
	make_codes(&literals, lengths, LENGTH_CODES);
	if (literal_count > LITERALS_MAX) {
		stream->broken = true;
		return;
	}
	take_lengths(stream, lengths, literal_count + distance_count,
	             &literals);
	make_codes(&literals, lengths, literal_count);
	make_codes(&distances, lengths + literal_count, distance_count);
	pass_coded(stream, &literals, &distances);
}

/* A block whose bytes are as they are (3.2.4). */
static void
pass_stored(struct stream *stream)
{
	unsigned length;

	stream->held = 0;
	stream->held_count = 0;
	length = take(stream, 16);
	(void)take(stream, 16);
	if (length > stream->size - stream->at)
		stream->ended = true;
	else
		stream->at += length;
}

static bool
is_header(const unsigned char *bytes)
{
	return (bytes[0] & 0x0F) == 8 && (bytes[0] << 8 | bytes[1]) % 31 == 0;
}

bool
td_object_is_whole(const unsigned char *bytes, size_t size)
{
	struct stream stream = { .bytes = bytes, .size = size };
	bool last = false;

	if (size < HEADER_SIZE)
		return false;
	if (!is_header(bytes))
		return true;
	stream.at = HEADER_SIZE;
	while (!last && !stream.ended && !stream.broken) {
		last = take(&stream, 1);
		switch (take(&stream, 2)) {
		case 0:
			pass_stored(&stream);
			break;
		case 1:
			pass_fixed(&stream);
			break;
		case 2:
			pass_dynamic(&stream);
			break;
		default:
			stream.broken = true;
			break;
		}
	}
	/* Past its end it may look broken as well. */
	if (stream.ended)
		return false;
	return stream.broken || stream.size - stream.at >= SUM_SIZE;
}
