package org.khabar.ingest.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What tells, without reading it, that a file has changed.
 *
 * @param size in bytes
 * @param modifiedNs time of the last write by the file system's clock, in nanoseconds since 1970
 */
public record FileState(long size, long modifiedNs) {
    /** The state of a regular file. */
    public static FileState of(BasicFileAttributes attributes) {
        return new FileState(attributes.size(), nanos(attributes.lastModifiedTime()));
    }

    /**
     * The state of a file now.
     *
     * @throws NoSuchFileException if there is none, or something that is no regular file has taken its place
     */
    static FileState read(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new NoSuchFileException(file.toString());
        }
        return of(attributes);
    }

    /**
     * Whether the file system itself tells that a file was left alone for a time after its last write. Renaming a file, or
     * setting its time or mode, moves its change time and no other; writing moves both. The two are of one clock, so that
     * a clock that is ahead or behind does not matter. False where the file system does not say.
     */
    static boolean wasLeftAlone(Path file, Duration span) {
        try {
            var times = Files.readAttributes(file, "unix:lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
            return times.get("lastModifiedTime") instanceof FileTime modified
                    && times.get("ctime") instanceof FileTime changed
                    && nanos(changed) - nanos(modified) >= span.toNanos();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
