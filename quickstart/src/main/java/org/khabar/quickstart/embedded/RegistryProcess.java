package org.khabar.quickstart.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real schema registry (Apicurio Registry, which speaks Confluent's API) as a child process on a free port of
 * 127.0.0.1, with its subjects in memory. It answers when {@code start} returns. It ends when it is closed and also
 * when this JVM ends in any way, {@code kill -9} included (see {@link ParentBoundProgram}).
 */
public final class RegistryProcess implements AutoCloseable {
    /** It starts in about 4 s, in 13 s where others fill the processors; a failed start is seen at once. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final String CONFLUENT_API = "/apis/ccompat/v7";

    /** Quick start before peak speed: it answers a few dozen requests in its life. */
    private static final List<String> JVM_OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private final Process process;
    private final RegistryOutput output;
    private final URI url;

    private RegistryProcess(Process process, RegistryOutput output, URI url) {
        this.process = process;
        this.output = output;
        this.url = url;
    }

    /**
     * Starts the registry that the build unpacked.
     *
     * @return the registry, which answers
     * @throws EmbeddedServiceException if it is not there or does not answer in three minutes, with the last of its log
     */
    public static RegistryProcess start() {
        return start(RegistryDistribution.find());
    }

    static RegistryProcess start(RegistryDistribution distribution) {
        var process = launch(distribution);
        var output = new RegistryOutput(process.inputReader());
        try {
            var url = output.address()
                    .get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .resolve(CONFLUENT_API);
            requireAnswer(url);
            return new RegistryProcess(process, output, url);
        } catch (ExecutionException | TimeoutException | IOException e) {
            process.destroyForcibly();
            throw new EmbeddedServiceException("the schema registry did not start:" + output.tail(), e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedServiceException("interrupted while the schema registry started", e);
        }
    }

    /**
     * Where clients find Confluent's API.
     *
     * @return the address as in the serializers' setting {@code schema.registry.url}
     */
    public String url() {
        return url.toString();
    }

    /**
     * The process id of the registry.
     *
     * @return the number by which the operating system knows it
     */
    public long pid() {
        return process.pid();
    }

    /** Stops the registry and waits until it has ended; one that does not stop in ten seconds is killed. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            output.join();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(RegistryDistribution distribution) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-cp");
        command.add(distribution.runnerJar().toAbsolutePath() + File.pathSeparator + distribution.ownClasses());
        command.add(ParentBoundProgram.class.getName());
        command.add(distribution.mainClass());
        var builder = new ProcessBuilder(command)
                // Quarkus reads settings from the working directory: not from wherever the user happens to be.
                .directory(distribution.home().toFile())
                .redirectErrorStream(true);
        configure(builder);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot run " + command.get(0), e);
        }
    }

    private static void configure(ProcessBuilder builder) {
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("APICURIO_"));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "0");
        // Quarkus tells the port that it was given on this level only.
        environment.put("QUARKUS_LOG_CATEGORY__IO_QUARKUS__LEVEL", "INFO");
    }

    private static void requireAnswer(URI url) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().connectTimeout(START_LIMIT).build();
        var request = HttpRequest.newBuilder(URI.create(url + "/subjects"))
                .timeout(START_LIMIT)
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("it answered " + response.statusCode() + " to " + request.uri());
        }
    }
}
