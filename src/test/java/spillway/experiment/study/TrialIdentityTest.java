package spillway.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.BaseYears;
import spillway.run.CodeVersion;
import spillway.run.RunRefused;
import spillway.run.SmallRun;

class TrialIdentityTest {
    private static final CodeVersion CODE = new CodeVersion("1", "20", "a".repeat(40), false, "classes");

    @TempDir
    Path folder;

    private String identity(CodeVersion code, int quarters, long seed, String... settings)
            throws IOException, RunRefused {
        Path config = SmallRun.config(folder.resolve("c.yaml"));
        Plan plan = StudyModel.open(config, BaseYears.inMemory(), code)
                .plan(
                        "try",
                        "",
                        quarters,
                        List.of(),
                        new Seeds(seed, 1),
                        List.of(new Variant("v", List.of(settings))),
                        Map.of());
        return plan.trial(0).identity();
    }

    @Test
    void theCommitIsNoPartOfATrial() throws IOException, RunRefused {
        String plain = identity(CODE, 8, 1);
        assertEquals(plain, identity(new CodeVersion("2", "20", "b".repeat(40), true, "classes"), 8, 1));
    }

    @Test
    void codeLengthSeedAndValuesAre() throws IOException, RunRefused {
        String plain = identity(CODE, 8, 1);
        assertNotEquals(plain, identity(new CodeVersion("1", "20", "a".repeat(40), false, "other"), 8, 1));
        assertNotEquals(plain, identity(CODE, 9, 1));
        assertNotEquals(plain, identity(CODE, 8, 2));
        assertNotEquals(plain, identity(CODE, 8, 1, "migration.enabled=false"));
        assertNotEquals(plain, identity(CODE, 8, 1, "base.firms=401"));
        assertEquals(plain, identity(CODE, 8, 1, "base.firms=400"));
    }
}
