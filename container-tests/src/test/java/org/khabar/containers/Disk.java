package org.khabar.containers;

import com.github.dockerjava.api.model.Mount;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A disk of limited size, which containers share and outlive each other by, and which can be filled up. It lives in memory, for as
 * long as a container of its own sees it.
 */
final class Disk implements AutoCloseable {
    private static final String FOLDER = "/disk";
    private static final String FILLER = FOLDER + "/filler";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Volume volume;
    private final GenericContainer<?> keeper;

    /** Makes it, empty. */
    Disk(int megabytes) {
        volume = new Volume(Map.of("type", "tmpfs", "device", "tmpfs", "o", "mode=1777,size=" + megabytes + "m"));
        opened.push(volume);
        keeper = new GenericContainer<>(DockerImageName.parse(Image.ENRICHMENT_STREAM.reference()))
                .withCreateContainerCmdModifier(command -> {
                    command.withUser("0:0").withEntrypoint("sleep", "infinity");
                    command.withCmd(List.of());
                    Objects.requireNonNull(command.getHostConfig())
                            .withNetworkMode("none")
                            .withMounts(List.of(volume.at(FOLDER)));
                });
        opened.push(keeper);
        keeper.start();
    }

    /** What makes a container see it there. */
    Mount at(String folder) {
        return volume.at(folder);
    }

    /** Leaves no room, to the last byte. */
    void fill() throws IOException, InterruptedException {
        keeper.execInContainer("bash", "-c", "cat /dev/zero >" + FILLER);
    }

    /** Gives back the room that was taken. */
    void free() throws IOException, InterruptedException {
        keeper.execInContainer("rm", FILLER);
    }

    /** Containers that used it must be gone. */
    @Override
    public void close() {
        Removal.all(opened);
    }
}
