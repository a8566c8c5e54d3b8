#include <cairo/cairo-pdf.h>

// librsvg's own header needs GLib's, whose folders only pkg-config knows, along with flags that SwiftPM refuses. These are
// the few functions that Maillage calls, as the C interface of librsvg 2.46 and later and GLib 2 declare them.

typedef struct RsvgHandle RsvgHandle;

typedef struct {
    double x, y, width, height;
} RsvgRectangle;

typedef struct {
    unsigned int domain;
    int code;
    char *message;
} GError;

RsvgHandle *rsvg_handle_new_from_data(const unsigned char *data, unsigned long size, GError **error);
int rsvg_handle_render_document(RsvgHandle *handle, cairo_t *cairo, const RsvgRectangle *viewport, GError **error);
void g_object_unref(void *object);
void g_error_free(GError *error);
