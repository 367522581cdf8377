package org.khabar.ingest.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes through inputs in their order and through folders by name, each folder's own files and folders among each other,
 * hidden ones left out. Symbolic links are followed, but not back into a folder that is being walked. In memory are the
 * names of the folders between the input and the file at hand, and of their other entries; nothing of files is opened.
 */
final class InputWalk implements Iterator<Found> {
    private final Iterator<String> inputs;
    private final ReadListener listener;
    private final Deque<Folder> folders = new ArrayDeque<>();
    private @Nullable Found next;

    /** A folder that is being walked: the input that it belongs to, and what of it is left. */
    private record Folder(Root root, Path path, Iterator<Path> left) {}

    /** A folder as it was given. */
    private record Root(String input, Path path) {
        String name(Path file) {
            var given = input.endsWith("/") ? input : input + "/";
            return given + PathNames.below(path, file);
        }
    }

    InputWalk(List<String> inputs, ReadListener listener) {
        this.inputs = inputs.iterator();
        this.listener = listener;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (!folders.isEmpty() || inputs.hasNext())) {
            next = folders.isEmpty() ? begin(inputs.next()) : step(folders.getLast());
        }
        return next != null;
    }

    @Override
    public Found next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var found = next;
        next = null;
        return found;
    }

    private @Nullable Found begin(String input) {
        if (input.equals(Inputs.STANDARD_INPUT)) {
            return new Found.StandardInput();
        }
        var path = Path.of(input);
        if (Files.isDirectory(path)) {
            return enter(new Root(input, path), path, input);
        }
        var name = PathNames.last(path);
        return FileKind.of(name)
                .<Found>map(kind -> new Found.DocumentFile(path, input, name, kind))
                .orElseGet(() -> new Found.UnknownKind(input));
    }

    private @Nullable Found step(Folder folder) {
        if (!folder.left().hasNext()) {
            folders.removeLast();
            return null;
        }
        var path = folder.left().next();
        var root = folder.root();
        return Files.isDirectory(path) ? enter(root, path, root.name(path)) : file(root, path);
    }

    private @Nullable Found file(Root root, Path file) {
        var name = root.name(file);
        var kind = FileKind.of(PathNames.last(file));
        // What has vanished since it was listed is not skipped: opening it will say so.
        if (kind.isPresent() && (Files.isRegularFile(file) || Files.notExists(file))) {
            return new Found.DocumentFile(file, name, PathNames.below(root.path(), file), kind.get());
        }
        listener.skipped(name, kind.isPresent() ? "is no regular file" : "its ending is none of " + FileKind.ENDINGS);
        return null;
    }

    private @Nullable Found enter(Root root, Path folder, String name) {
        try {
            if (isBeingWalked(folder)) {
                listener.skipped(name, "links back to a folder that it is in");
                return null;
            }
            folders.addLast(new Folder(root, folder, entries(folder).iterator()));
            return null;
        } catch (IOException e) {
            return new Found.Unlisted(name, e);
        } catch (DirectoryIteratorException e) {
            return new Found.Unlisted(name, Objects.requireNonNull(e.getCause()));
        }
    }

    private boolean isBeingWalked(Path folder) throws IOException {
        for (var outer : folders) {
            if (Files.isSameFile(outer.path(), folder)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> entries(Path folder) throws IOException {
        var entries = new ArrayList<Path>();
        try (var listing = Files.newDirectoryStream(folder)) {
            for (var entry : listing) {
                if (!isHidden(entry)) {
                    entries.add(entry);
                }
            }
        }
        Collections.sort(entries);
        return entries;
    }

    // Not Files.isHidden, whose meaning depends on the system: the same folder gives the same documents everywhere.
    private static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }
}
