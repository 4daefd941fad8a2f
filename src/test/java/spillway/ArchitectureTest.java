package spillway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spillway.world.Column;

/** The packages form the documented graph, and what each must stay away from. */
@AnalyzeClasses(packages = "spillway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] MODEL_AND_BELOW = {
        "spillway.kernel..", "spillway.world..", "spillway.policy..", "spillway.mechanism..", "spillway.model.."
    };

    /** Functions of {@code Math} whose results the language fixes to the last bit. */
    private static final Set<String> EXACT = Set.of(
            "abs",
            "min",
            "max",
            "floor",
            "ceil",
            "round",
            "rint",
            "sqrt",
            "signum",
            "floorDiv",
            "floorMod",
            "toIntExact",
            "addExact",
            "subtractExact",
            "multiplyExact",
            "negateExact",
            "incrementExact",
            "absExact",
            "fma",
            "ulp",
            "nextUp",
            "nextDown",
            "scalb",
            "getExponent",
            "copySign",
            "multiplyHigh");

    @ArchTest
    static final ArchRule packagesFormTheDocumentedGraph = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("spillway..")
            .withOptionalLayers(true)
            .layer("kernel")
            .definedBy("spillway.kernel..")
            .layer("file")
            .definedBy("spillway.file..")
            .layer("world")
            .definedBy("spillway.world..")
            .layer("policy")
            .definedBy("spillway.policy..")
            .layer("mechanism")
            .definedBy("spillway.mechanism..")
            .layer("model")
            .definedBy("spillway.model..")
            .layer("input")
            .definedBy("spillway.input..")
            .layer("run")
            .definedBy("spillway.run..")
            .layer("report")
            .definedBy("spillway.report..")
            .layer("experiment")
            .definedBy("spillway.experiment..")
            .layer("benchmark")
            .definedBy("spillway.benchmark..")
            .layer("bench")
            .definedBy("spillway.bench..")
            .layer("gui")
            .definedBy("spillway.gui..")
            .layer("commands")
            .definedBy("spillway.cli..")
            .layer("program")
            .definedBy("spillway")
            .whereLayer("kernel")
            .mayNotAccessAnyLayer()
            .whereLayer("file")
            .mayOnlyAccessLayers("kernel")
            .whereLayer("world")
            .mayOnlyAccessLayers("kernel")
            .whereLayer("policy")
            .mayOnlyAccessLayers("kernel", "world")
            .whereLayer("mechanism")
            .mayOnlyAccessLayers("kernel", "world", "policy")
            .whereLayer("model")
            .mayOnlyAccessLayers("kernel", "world", "policy", "mechanism")
            .whereLayer("input")
            .mayOnlyAccessLayers("kernel", "file", "world", "policy", "model")
            .whereLayer("run")
            .mayOnlyAccessLayers("kernel", "file", "world", "policy", "model", "input")
            .whereLayer("experiment")
            .mayOnlyAccessLayers("kernel", "file", "world", "policy", "model", "input", "run", "report")
            .whereLayer("bench")
            .mayOnlyAccessLayers("kernel", "file", "world", "model", "input", "run", "experiment")
            .whereLayer("gui")
            .mayOnlyAccessLayers("kernel", "file", "world", "policy", "mechanism", "model", "input", "run", "report")
            .whereLayer("commands")
            .mayOnlyBeAccessedByLayers("program")
            .whereLayer("program")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule reportsReadTheLogsAlone = noClasses()
            .that()
            .resideInAPackage("spillway.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "spillway.world..",
                    "spillway.policy..",
                    "spillway.mechanism..",
                    "spillway.model..",
                    "spillway.input..",
                    "spillway.run..",
                    "spillway.gui..");

    @ArchTest
    static final ArchRule mechanismsMeetOnlyInTheWorld =
            slices().matching("spillway.mechanism.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule nothingGlobalCanChange =
            noFields().that().areStatic().should().notBeFinal();

    @ArchTest
    static final ArchRule randomNumbersAreKeyed = noClasses()
            .that()
            .resideOutsideOfPackage("spillway.bench.twins..")
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.random..")
                    .or(named(
                            "java.util.Random",
                            "java.util.SplittableRandom",
                            "java.security.SecureRandom",
                            "java.util.concurrent.ThreadLocalRandom",
                            "ec.util.MersenneTwister",
                            "ec.util.MersenneTwisterFast")))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(StrictMath.class, "random")
            .orShould()
            .callMethod(java.util.Collections.class, "shuffle", List.class);

    @ArchTest
    static final ArchRule numbersAreTheSameOnEveryJdk = noClasses()
            .that()
            .resideInAnyPackage(MODEL_AND_BELOW)
            .or()
            .resideInAnyPackage("spillway.input..", "spillway.run..")
            .should()
            .accessTargetWhere(describe(
                    "it is a function of Math whose last bit may differ between machines",
                    (JavaAccess<?> access) ->
                            access.getTargetOwner().isEquivalentTo(Math.class) && !EXACT.contains(access.getName())));

    @ArchTest
    static final ArchRule theModelTouchesNoFileClockOrScreen = noClasses()
            .that()
            .resideInAnyPackage(MODEL_AND_BELOW)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.nio.file..",
                            "java.nio.channels..",
                            "java.net..",
                            "java.time..",
                            "java.awt..",
                            "javax.swing..")
                    .or(resideInAPackage("java.io")
                            .and(describe(
                                    "do more than mark a class serialisable",
                                    c -> !c.isEquivalentTo(java.io.Serializable.class))))
                    .or(named("java.util.Scanner", "java.util.Date", "java.util.logging.Logger")))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class);

    @ArchTest
    static final ArchRule jacksonStaysAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages("spillway.file..", "spillway.input..", "spillway.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "org.yaml..");

    @ArchTest
    static final ArchRule chartsAreDrawnInTheReport = noClasses()
            .that()
            .resideOutsideOfPackages("spillway.report..", "spillway.gui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule theScheduleIsTheModels = noClasses()
            .that()
            .resideOutsideOfPackages("spillway.model..", "spillway.run..", "spillway.gui..", "spillway.bench.twins..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("sim.engine..");

    @ArchTest
    static final ArchRule fieldsAreTheWorlds = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "spillway.world..",
                    "spillway.mechanism..",
                    "spillway.model..",
                    "spillway.run..",
                    "spillway.gui..",
                    "spillway.bench.twins..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sim.field..", "sim.util..");

    @ArchTest
    static final ArchRule nothingHereIsDisplayed = noClasses()
            .that()
            .resideOutsideOfPackage("spillway.gui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sim.display..", "sim.portrayal..");

    @ArchTest
    static final ArchRule columnsAreFilledNotReplaced = noClasses()
            .that()
            .resideOutsideOfPackage("spillway.world..")
            .should()
            .accessTargetWhere(describe(
                    "it replaces an array that holds a column",
                    (JavaAccess<?> access) -> access instanceof JavaFieldAccess field
                            && field.getAccessType() == JavaFieldAccess.AccessType.SET
                            && field.getTarget().getRawType().isArray()
                            && field.getTarget()
                                    .resolveMember()
                                    .map(member -> member.isAnnotatedWith(Column.class))
                                    .orElse(false)));

    @ArchTest
    static final ArchRule reflectionHasTwoHomes = noClasses()
            .that()
            .resideOutsideOfPackage("spillway.input..")
            .and()
            .doNotHaveFullyQualifiedName("spillway.world.Columns")
            .and()
            .doNotHaveFullyQualifiedName("spillway.world.Columns$Entry")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .callMethod(Class.class, "forName", String.class);

    @Test
    void everyPackageHasACharterAndSaysWhatMayBeNull() throws IOException {
        Set<Path> without = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> !isNullMarked(folder.resolve("package-info.java")))
                    .forEach(without::add);
        }
        assertEquals(Set.of(), without);
    }

    private static boolean isNullMarked(Path charter) {
        try {
            return Files.exists(charter) && Files.readString(charter).contains("*/\n@NullMarked\npackage ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> named(String... names) {
        Set<String> set = Set.of(names);
        return describe("are one of " + String.join(", ", names), c -> set.contains(c.getName()));
    }
}
