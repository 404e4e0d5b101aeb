package id.salur.platform.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file may be. Found by its content, from its first byte on; what it is called says nothing. */
enum FileType {
    JPEG(MediaTypes.JPEG, "jpg", "\\xFF\\xD8\\xFF[\\xC0-\\xFE]"),
    PNG(MediaTypes.PNG, "png", "\\x89PNG\\r\\n\\x1A\\n\\x00\\x00\\x00\\x0DIHDR"),
    PDF(MediaTypes.PDF, "pdf", "%PDF-[12]\\.[0-9]");

    /** How much of a file is looked at. */
    static final int HEAD = 1024;

    /** What a browser that sniffs, or a server that runs files, would take a file of another type for. */
    private static final Pattern ANOTHER =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body|script|iframe|svg|\\?php)", Pattern.CASE_INSENSITIVE);

    private final String mediaType;
    private final String extension;
    private final Pattern beginning;

    FileType(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /** Media types that are taken, as annotations need them. */
    static final class MediaTypes {
        static final String JPEG = "image/jpeg";
        static final String PNG = "image/png";
        static final String PDF = "application/pdf";

        private MediaTypes() {}
    }

    /** The type of what begins with these bytes; empty if it is none of these, or two things at once. */
    static Optional<FileType> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return ANOTHER.matcher(text).find()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(type -> type.beginning.matcher(text).lookingAt())
                        .findFirst();
    }

    static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    String extension() {
        return extension;
    }
}
