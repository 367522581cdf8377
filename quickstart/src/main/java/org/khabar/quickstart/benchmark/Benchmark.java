package org.khabar.quickstart.benchmark;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.khabar.enrich.EnrichmentApp;
import org.khabar.ingest.parse.Read;
import org.khabar.quickstart.stack.LocalStack;
import org.khabar.quickstart.stack.StackSize;
import org.khabar.schema.RawDocument;
import org.khabar.schema.registry.PublishedForm;
import org.khabar.schema.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures, on one embedded broker in one run: the pass-through and the pipeline in turns, each working off the same waiting
 * articles alone; then latency while articles come in at half the rate that the pipeline was found to bear.
 */
final class Benchmark {
    private static final Logger LOG = LoggerFactory.getLogger(Benchmark.class);

    private static final int LATENCY_SECONDS = 10;

    /** Of one processor's time. */
    private static final double LITTLE_COMPILING = 0.1;

    /** The compiler rests for seconds while much is left to be compiled. */
    private static final int LONG_ENOUGH_SECONDS = 30;

    private static final short ONE_BROKER = 1;

    private final LocalStack stack;
    private final Workload workload;
    private final Map<String, String> settings;
    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    private Benchmark(LocalStack stack, Workload workload, Map<String, String> settings) {
        this.stack = stack;
        this.workload = workload;
        this.settings = settings;
    }

    /**
     * Measures.
     *
     * @param workload where the articles come from
     * @param articles articles of each round
     * @param rounds how many times both are measured, in turns
     * @param warmUp how long both are warmed up at the most
     * @param settings of the pipeline that are not the defaults
     */
    static Figures measure(Workload workload, int articles, int rounds, Duration warmUp, Map<String, String> settings)
            throws InterruptedException {
        try (var stack = LocalStack.start(StackSize.DEFAULT, settings)) {
            return new Benchmark(stack, workload, settings).measure(articles, rounds, warmUp);
        }
    }

    private Figures measure(int articles, int rounds, Duration warmUp) throws InterruptedException {
        deployPassThrough();
        var config = stack.streamConfig("benchmark-pass-through", "pass-through");
        try (var passThrough =
                        new KafkaStreams(PassThrough.topology(config, stack.serdes()), config.streamsProperties());
                var passed = new Arrivals(stack, List.of(PassThrough.OUTPUT.name()));
                var decided = new Arrivals(stack, List.of(Topics.DECISIONS.name()))) {
            passThrough.start();
            stack.startStream(meters);
            passThrough.pause();
            stack.instances().forEach(EnrichmentApp::pause);
            var works = new Works(passThrough, passed, decided);
            warmUp(works, Math.max(1, articles / 5), warmUp);

            var stages = StageTimes.from(meters);
            double duplicatesBefore = duplicates();
            int originals = workload.originalsLeft();
            var each = new ArrayList<Round>();
            while (each.size() < rounds) {
                each.add(works.round(workload.toMeasure(articles)));
            }
            var measured = new Rounds(articles, each);
            double all = measured.allArticles();
            double duplicateShare = (duplicates() - duplicatesBefore) / all;
            var means = stages.means();
            double latencyRate = measured.pipelinePerSecond() / 2;
            stack.instances().forEach(EnrichmentApp::resume);
            return new Figures(
                    settings,
                    Math.max(0, all - originals) / all,
                    measured,
                    duplicateShare,
                    latencyRate,
                    latencies(decided, latencyRate),
                    means);
        }
    }

    /** Pass-through and pipeline, both paused, and what shows how far they are. */
    private final class Works {
        private final KafkaStreams passThrough;
        private final Arrivals passed;
        private final Arrivals decided;

        Works(KafkaStreams passThrough, Arrivals passed, Arrivals decided) {
            this.passThrough = passThrough;
            this.passed = passed;
            this.decided = decided;
        }

        /** Each works off the same waiting articles, alone. */
        Round round(List<RawDocument> documents) {
            publish(documents);
            double passThroughSeconds = secondsOf(() -> {
                passThrough.resume();
                passed.await(documents.size());
                passThrough.pause();
            });
            var compiling = new Compiling();
            double pipelineSeconds = secondsOf(() -> {
                stack.instances().forEach(EnrichmentApp::resume);
                decided.await(documents.size());
                stack.instances().forEach(EnrichmentApp::pause);
            });
            return new Round(passThroughSeconds, pipelineSeconds, compiling.secondsOfIt());
        }
    }

    /**
     * Goes rounds like those that are measured until the JVM has compiled nearly all it will: the pipeline has many times the code
     * of the pass-through, and would else be measured at compiling it.
     */
    private void warmUp(Works works, int portion, Duration atMost) {
        long start = System.nanoTime();
        double compilingShare = 1;
        var compiling = new Compiling();
        while (compilingShare > LITTLE_COMPILING && System.nanoTime() - start < atMost.toNanos()) {
            works.round(workload.varied(portion));
            if (compiling.seconds() >= LONG_ENOUGH_SECONDS) {
                compilingShare = compiling.secondsOfIt() / compiling.seconds();
                LOG.info("Warming up: the compiler was at work for {} of the time", compilingShare);
                compiling = new Compiling();
            }
        }
    }

    private static double secondsOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return seconds(System.nanoTime() - start);
    }

    /** The time that the JVM's compiler takes from now on. */
    private final class Compiling {
        private final long start = System.nanoTime();
        private final long compiledMs = compiler.getTotalCompilationTime();

        double seconds() {
            return Benchmark.seconds(System.nanoTime() - start);
        }

        double secondsOfIt() {
            return (compiler.getTotalCompilationTime() - compiledMs) / 1_000.0;
        }
    }

    private List<Long> latencies(Arrivals decided, double rate) throws InterruptedException {
        int articles = (int) Math.max(1, rate * LATENCY_SECONDS);
        var documents = workload.varied(articles);
        var feeder = new Thread(() -> publishEvenly(documents, rate), "feeder");
        feeder.start();
        var latencies = decided.await(articles);
        feeder.join();
        Collections.sort(latencies);
        return latencies;
    }

    private void publish(List<RawDocument> documents) {
        publishEvenly(documents, Double.POSITIVE_INFINITY);
    }

    private void publishEvenly(List<RawDocument> documents, double rate) {
        var listener = new FailOnLoss();
        long start = System.nanoTime();
        try (var publisher = stack.publisher()) {
            for (int i = 0; i < documents.size(); i++) {
                LockSupport.parkNanos(start + (long) (i / rate * 1e9) - System.nanoTime());
                publisher.publish(new Read.Document(documents.get(i)), listener);
            }
            publisher.flush();
        }
        listener.check();
    }

    private double duplicates() {
        return meters.find("khabar.articles.duplicates").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private void deployPassThrough() {
        try (var admin = Admin.create(stack.clientSettings())) {
            var topic = PassThrough.OUTPUT.newTopic(StackSize.DEFAULT.partitions(), ONE_BROKER);
            admin.createTopics(List.of(topic)).all().get();
            var schema = PassThrough.OUTPUT.valueSchema().orElseThrow();
            stack.serdes()
                    .client()
                    .register(
                            PassThrough.OUTPUT.valueSubject().orElseThrow(), new AvroSchema(PublishedForm.of(schema)));
        } catch (ExecutionException | RestClientException e) {
            throw new KafkaException("Cannot deploy the pass-through", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot register the pass-through's schema", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while deploying the pass-through", e);
        }
    }

    private static double seconds(long nanos) {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
