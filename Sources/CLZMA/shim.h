#include <lzma.h>

// LZMA_STREAM_INIT is a braced macro, which Swift cannot import.
static inline lzma_stream maillage_lzma_stream_init(void) {
    lzma_stream stream = LZMA_STREAM_INIT;
    return stream;
}
