package org.khabar.containers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * A test that needs a Docker engine, and as a rule the images of both programs. Without them it does not run, and one line of the
 * whole run says so; where {@value #REQUIRED} is {@code true}, as in CI, it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDocker.Engine.class)
public @interface NeedsDocker {
    /** Environment variable by which what is missing is a failure. Without KHABAR_ before it: that is what settings have. */
    String REQUIRED = "REQUIRE_DOCKER";

    /** Whether it needs the images of the programs too. */
    boolean images() default true;

    /** Looks for them. */
    final class Engine implements ExecutionCondition {
        /** What was said once is true of all classes that come. */
        private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var test = context.getRequiredTestClass();
            var missing = missing(test.getAnnotation(NeedsDocker.class).images());
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("all is there");
            }
            var message = test.getSimpleName() + " needs " + missing.get();
            if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
                throw new IllegalStateException(message + ", and " + REQUIRED + " is true");
            }
            if (SAID.add(missing.get())) {
                System.out.println("NOT RUN: the tests in containers need " + missing.get());
            }
            return ConditionEvaluationResult.disabled(message);
        }

        private static Optional<String> missing(boolean withImages) {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.of("a Docker engine, and none answers");
            }
            return withImages
                    ? Arrays.stream(Image.values())
                            .flatMap(image -> image.missing().stream())
                            .findFirst()
                    : Optional.empty();
        }
    }
}
