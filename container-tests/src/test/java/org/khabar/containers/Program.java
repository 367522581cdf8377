package org.khabar.containers;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.RestartPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.utility.DockerImageName;

/**
 * One of Khabar's programs in a container, as docker-compose.yml runs it: nothing of the image can be written, no capabilities,
 * limited memory.
 */
final class Program extends GenericContainer<Program> {
    private static final int HTTP_PORT = 8080;
    private static final long MEMORY_BYTES = 1L << 30;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Mount> mounts = new ArrayList<>();
    private final Map<Path, String> copies = new HashMap<>();
    private boolean isRestarted;

    /**
     * @param image what runs
     * @param command and its options; none for what the image does by itself
     */
    Program(Image image, String... command) {
        super(DockerImageName.parse(image.reference()));
        withCreateContainerCmdModifier(this::harden);
        withStartupTimeout(PATIENCE);
        withEnv("KHABAR_JVM_OPTIONS", Servers.QUICK_COMPILER_ONLY);
        if (command.length > 0) {
            withCommand(command);
        }
    }

    /** Sees a volume. */
    Program withMount(Mount mount) {
        mounts.add(mount);
        return this;
    }

    /** Has a volume of its own there. */
    Program withVolume(String folder) {
        return withMount(new Mount().withType(MountType.VOLUME).withTarget(folder));
    }

    /** Finds a copy of a file in a folder. It is a volume, since nothing can be written, nor copied, anywhere else. */
    Program withCopyOf(Path file, String folder) {
        copies.put(file, folder);
        return withVolume(folder);
    }

    @Override
    protected void containerIsCreated(String container) {
        copies.forEach((file, folder) -> copy(container, file, folder));
    }

    /** Puts a copy of a file into a folder while it runs. */
    void put(Path file, String folder) {
        copy(getContainerId(), file, folder);
    }

    private void copy(String container, Path file, String folder) {
        dockerClient
                .copyArchiveToContainerCmd(container)
                .withHostResource(file.toString())
                .withRemotePath(folder)
                .exec();
    }

    /** Is started again by the engine whenever it ends by itself. */
    Program restarted() {
        isRestarted = true;
        return this;
    }

    /** Can be asked over HTTP. */
    Program withHttp() {
        return withExposedPorts(HTTP_PORT);
    }

    private void harden(CreateContainerCmd command) {
        var host = Objects.requireNonNull(command.getHostConfig())
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges:true"))
                .withTmpFs(Map.of("/tmp", "exec,mode=1777,size=128m"))
                .withMemory(MEMORY_BYTES)
                .withMounts(mounts);
        if (isRestarted) {
            host.withRestartPolicy(RestartPolicy.unlessStoppedRestart());
        }
    }

    /** Runs it to its end and removes it. */
    Ended run() {
        try (this) {
            withStartupCheckStrategy(new HasEnded().withTimeout(PATIENCE));
            start();
            return ended();
        }
    }

    /** How it ended; it must have. */
    Ended ended() {
        return new Ended(
                Objects.requireNonNull(now().getState().getExitCodeLong()),
                getLogs(OutputType.STDOUT),
                getLogs(OutputType.STDERR));
    }

    /** What the engine says of it now. */
    InspectContainerResponse now() {
        return dockerClient.inspectContainerCmd(getContainerId()).exec();
    }

    /** What the engine thinks of its health, such as healthy. */
    String health() {
        var health = now().getState().getHealth();
        return health == null ? "" : String.valueOf(health.getStatus());
    }

    /** Whether its process runs. */
    boolean isUp() {
        return Boolean.TRUE.equals(now().getState().getRunning());
    }

    /** How often the engine has started it again since it was last started by hand. */
    int restarts() {
        return Objects.requireNonNull(now().getRestartCount());
    }

    /** Tells it to stop, as {@code docker stop} does, and waits; after so many seconds it is killed. */
    void end(int graceSeconds) {
        try {
            dockerClient
                    .stopContainerCmd(getContainerId())
                    .withTimeout(graceSeconds)
                    .exec();
        } catch (NotModifiedException e) {
            throw new IllegalStateException("It had ended before: " + getLogs(), e);
        }
    }

    /** Ends it as the kernel does. */
    void kill() {
        dockerClient.killContainerCmd(getContainerId()).exec();
    }

    /** Starts it after it has ended. */
    void startAgain() {
        dockerClient.startContainerCmd(getContainerId()).exec();
    }

    /** Asks it over HTTP. The port on this machine is another after each start. */
    Answer get(String path) {
        var uri = port().map(port -> URI.create("http://" + getHost() + ":" + port + path));
        if (uri.isEmpty()) {
            return new Answer(0, "");
        }
        var request = HttpRequest.newBuilder(uri.get())
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + uri.get(), e);
        }
    }

    private Optional<String> port() {
        var bindings = now().getNetworkSettings().getPorts().getBindings().get(ExposedPort.tcp(HTTP_PORT));
        return bindings == null || bindings.length == 0
                ? Optional.empty()
                : Optional.ofNullable(bindings[0].getHostPortSpec());
    }

    /** Whether it says that it can do its work. */
    boolean isReady() {
        return get("/health/ready").status() == 200;
    }

    /** Waits until it says that it can do its work. */
    void awaitReady() {
        await("ready").atMost(Cluster.PATIENCE).until(this::isReady);
    }

    /** Waits until a meter has counted so many over all its tags. */
    void awaitSum(String meter, double least) {
        await(meter + " is " + least)
                .atMost(Cluster.PATIENCE)
                .until(() -> get("/metrics").sum(meter) >= least);
    }
}
