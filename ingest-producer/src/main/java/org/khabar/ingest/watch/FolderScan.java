package org.khabar.ingest.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.ingest.source.PathNames;

/**
 * Walks through the folder and its subfolders: one look at each file, none of them opened. The folder itself may be a
 * symbolic link; links in it are left out, since what they point to can change or lie anywhere without the folder showing
 * it.
 */
final class FolderScan extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Scan scan = new Scan();

    private FolderScan(Path folder) {
        this.folder = folder;
    }

    /** What is in a folder now. That it is not there, or cannot be listed, is told by {@link Scan#failure}. */
    static Scan of(Path folder) {
        try {
            // The walk itself follows no links, and so would not enter a folder that is one.
            var real = folder.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new NotDirectoryException(real.toString());
            }
            var walk = new FolderScan(real);
            Files.walkFileTree(real, walk);
            return walk.scan;
        } catch (IOException e) {
            var scan = new Scan();
            scan.failed(Failures.describe(e));
            return scan;
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return !directory.equals(folder) && TemporaryNames.matches(PathNames.last(directory))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (TemporaryNames.matches(PathNames.last(file))) {
            return FileVisitResult.CONTINUE;
        }
        var path = PathNames.below(folder, file);
        if (attributes.isSymbolicLink()) {
            scan.skipped(path, "is a symbolic link");
        } else if (!attributes.isRegularFile()) {
            scan.skipped(path, "is no regular file");
        } else if (!DocumentReader.reads(file)) {
            scan.skipped(path, "its ending is none of " + DocumentReader.ENDINGS);
        } else {
            scan.found(new SeenFile(file, path, FileState.of(attributes)));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A folder that cannot be opened, or an entry that is gone since its folder was listed or says nothing of itself. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(folder)) {
            throw failure;
        }
        if (!(failure instanceof NoSuchFileException)) {
            scan.unlisted(PathNames.below(folder, file), Failures.describe(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A folder whose listing broke off. */
    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
        if (failure != null && directory.equals(folder)) {
            throw failure;
        }
        if (failure != null) {
            scan.unlisted(PathNames.below(folder, directory), Failures.describe(failure));
        }
        return FileVisitResult.CONTINUE;
    }
}
