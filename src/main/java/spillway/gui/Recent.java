package spillway.gui;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import spillway.report.ReportProblem;
import spillway.report.RunLogs;
import spillway.run.Manifest;
import spillway.run.RunFolder;

/**
 * A run that was completed lately.
 *
 * @param folder its folder
 * @param label what it is, in a line: configuration, policy, changed settings and seed
 * @param ended when its manifest was written last
 */
record Recent(Path folder, String label, FileTime ended) {
    /** How many are listed. */
    static final int MOST = 10;

    /** Completed runs in folders of {@code runs}, the newest first, {@value #MOST} at most; none if it is not there. */
    static List<Recent> in(Path runs) {
        List<Recent> dated = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(runs, Files::isDirectory)) {
            for (Path folder : folders) {
                Path manifest = folder.resolve(Manifest.FILE);
                if (Files.isRegularFile(manifest)) {
                    dated.add(new Recent(folder, "", Files.getLastModifiedTime(manifest)));
                }
            }
        } catch (IOException none) {
            return List.of();
        }
        dated.sort(Comparator.comparing(Recent::ended).reversed().thenComparing(Recent::folder));
        List<Recent> newest = new ArrayList<>();
        for (Recent one : dated) {
            if (newest.size() < MOST && RunFolder.isComplete(one.folder) && !Manifest.isSet(one.folder)) {
                one.read(newest);
            }
        }
        return newest;
    }

    /** Adds itself with its label; a folder that cannot be read is left out. */
    private void read(List<Recent> into) {
        try {
            into.add(new Recent(folder, new RunLogs(folder).identity(), ended));
        } catch (ReportProblem damaged) {
            return;
        }
    }
}
