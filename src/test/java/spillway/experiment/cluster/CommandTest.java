package spillway.experiment.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What other programs say. */
class CommandTest {
    @Test
    void theReasonIsNotTheHintAtTheHelp() {
        assertEquals(
                "sbatch: unrecognized option '--nosuch=1'",
                new Command.Said(
                                255,
                                "sbatch: unrecognized option '--nosuch=1'\nTry \"sbatch --help\" for more information\n")
                        .lastLine());
        assertEquals("12", new Command.Said(0, "12\n").lastLine());
        assertEquals("", new Command.Said(1, "").lastLine());
    }
}
