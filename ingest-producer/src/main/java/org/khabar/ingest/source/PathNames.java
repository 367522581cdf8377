package org.khabar.ingest.source;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Names of files as they are on disk, in UTF-8. Under a locale without UTF-8, as in many containers, {@link Path#toString}
 * shows every letter beyond ASCII as a question mark, and two files would share one id; the path's URI has its bytes.
 */
public final class PathNames {
    private static final char REPLACEMENT = '\uFFFD';

    private PathNames() {}

    /** The path of a file below a folder, with {@code /} between its parts. */
    public static String below(Path folder, Path file) {
        var name = folder.relativize(file).toString();
        if (isWhole(name)) {
            return name.replace(File.separatorChar, '/');
        }
        var path = file.toUri().getRawPath();
        var prefix = folder.toUri().getRawPath();
        return decoded(path.substring(prefix.endsWith("/") ? prefix.length() : prefix.length() + 1));
    }

    /** The last part of a path that is no folder. */
    public static String last(Path file) {
        var last = file.getFileName();
        if (last != null && isWhole(last.toString())) {
            return last.toString();
        }
        var path = file.toUri().getRawPath();
        return decoded(path.substring(path.lastIndexOf('/') + 1));
    }

    private static boolean isWhole(String name) {
        return name.indexOf(REPLACEMENT) < 0;
    }

    // A name that is no UTF-8 stays percent-encoded: still one name for one file.
    private static String decoded(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(encoded.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return encoded;
        }
    }
}
