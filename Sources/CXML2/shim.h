#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and its headers include ICU's, which Swift's Foundation brings along in another
// version: one compiler run cannot see both. Nothing of ICU is used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
