package spillway.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A piece of evidence that the project keeps: which calls make it, what it rests on, and where it stands.
 *
 * @param id its name on the command line
 * @param what it is, in words
 * @param runs how many runs its calls make; 0 for none that are counted
 * @param cpuMinutes about what they cost in all
 * @param steps its calls, in order
 * @param inputs files and folders that it rests on, beside the code
 * @param outputs what is kept of it
 * @param blocks parts of documents that are written from it
 */
record EvidenceItem(
        String id,
        String what,
        int runs,
        double cpuMinutes,
        List<Step> steps,
        List<String> inputs,
        List<Copy> outputs,
        List<Block> blocks) {
    /** Stands for the item's own folder in the words of a step. */
    static final String OUT = "{out}";

    /**
     * A call of the program.
     *
     * @param words its words
     * @param printed the file that takes what it prints; empty where the terminal does
     * @param study whether it makes runs, so that it can be told how many at the same time
     */
    record Step(List<String> words, String printed, boolean study) {
        /** A study in the item's folder. */
        static Step study(String... words) {
            return new Step(List.of(words), "", true);
        }

        /** A call that makes no runs. */
        static Step call(String... words) {
            return new Step(List.of(words), "", false);
        }

        /** The words with the item's folder in its place. */
        List<String> in(Path folder) {
            return words.stream().map(word -> place(word, folder)).toList();
        }
    }

    /**
     * A file that is kept.
     *
     * @param from where the calls leave it, below the item's folder
     * @param to where it is kept
     */
    record Copy(String from, String to) {}

    /**
     * A part of a document.
     *
     * @param document the document
     * @param id of the block in it
     * @param text makes its text from the item's folder
     */
    record Block(String document, String id, Function<Path, String> text) {}

    static String place(String word, Path folder) {
        return word.replace(OUT, folder.toString().replace('\\', '/'));
    }

    /** Files that it writes and that stand in the project. */
    List<String> kept() {
        return outputs.stream().map(Copy::to).toList();
    }

    /** Its calls as they are typed. */
    List<String> calls() {
        return steps.stream()
                .map(step -> String.join(
                        " ",
                        Stream.concat(Stream.of("spillway"), step.words().stream())
                                .toList()))
                .toList();
    }
}
