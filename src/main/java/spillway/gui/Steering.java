package spillway.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.SwingUtilities;
import spillway.input.ConfigReader;
import spillway.input.ExtendingConfig;
import spillway.input.PolicyFiles;
import spillway.kernel.Quarter;
import spillway.model.ModelParams;
import spillway.policy.PolicySchedule;

/** How the run is steered: policies, parameters, and both on a time line. Changes are made by the thread that steps. */
final class Steering {
    private final SpillwayWindow window;
    private final Session session;
    private final RegionGui gui;
    private final PolicyFiles policies;
    private final ParameterDialog parameters;
    private final TimeLine timeLine;
    /** What the time line began with: settings made in the window, and of the policy. */
    private List<List<Changes.Change>> planned = List.of();

    /** The steering of a window's session. */
    Steering(SpillwayWindow window, Session session, RegionGui gui, PolicyFiles policies) {
        this.window = window;
        this.session = session;
        this.gui = gui;
        this.policies = policies;
        parameters = new ParameterDialog(
                window, session.runner().scenarios().configs().catalogue(), new ParameterDialog.Asked() {
                    @Override
                    public void change(String path, String value) {
                        window.soon(() -> Steering.this.change(path, value));
                    }

                    @Override
                    public void undo() {
                        window.soon(Steering.this::undo);
                    }

                    @Override
                    public void reset(String path) {
                        Optional.ofNullable(fileValues().get(path))
                                .ifPresent(value -> change(path, ExtendingConfig.scalar(value)));
                    }

                    @Override
                    public void save(boolean asPolicy) {
                        window.takeaway()
                                .choose(
                                        asPolicy
                                                ? "A file for the policy (.yaml)"
                                                : "A file for the configuration (.yaml)")
                                .ifPresent(file -> window.guarded(() -> keep(file, asPolicy)));
                    }
                });
        timeLine = new TimeLine(window, session.quarters() / 4.0, new TimeLine.Asked() {
            @Override
            public void plan(List<Changes.Change> ofWindow, List<Changes.Change> ofPolicy) {
                window.soon(() -> Steering.this.plan(ofWindow, ofPolicy));
            }

            @Override
            public void refused(String why) {
                window.tell(why);
            }

            @Override
            public void save(List<Changes.Change> all) {
                window.takeaway()
                        .choose("A file for the policy (.yaml)")
                        .ifPresent(file -> window.guarded(() -> {
                            Changes.write(file, "Planned in the window", "Settings from the time line.", all);
                            window.say("Saved: " + file);
                        }));
            }
        });
    }

    /** Has a person choose a policy, and tries it. */
    void choosePolicy() {
        choosePolicy(() -> {});
    }

    /** As the other, and does something more when the policy is there. */
    void choosePolicy(Runnable then) {
        window.pause();
        if (!window.computes()) {
            return;
        }
        PolicyDialog.choose(window, session.runner(), policies)
                .ifPresent(chosen -> window.soon(() -> {
                    attempt(chosen.policy(), chosen.from());
                    SwingUtilities.invokeLater(then);
                }));
    }

    /** The file of a policy that is known by name. */
    Path policy(String name) {
        return policies.find(name, policies.folder())
                .orElseThrow(() -> new IllegalArgumentException(name + ": " + policies.complaint(name)));
    }

    /** Tries a policy from a quarter on. */
    void attempt(Path policy, Optional<Quarter> from) throws Exception {
        gui.alone(() -> session.attempt(policy, from));
        window.look().gather();
        SwingUtilities.invokeLater(() -> window.map().showDifference(true));
    }

    /** Lets go of the policy. */
    void drop() throws Exception {
        gui.alone(session::drop);
        window.look().gather();
        SwingUtilities.invokeLater(() -> window.map().showDifference(false));
    }

    /** Gives a parameter another value from the next quarter on. */
    void change(String path, String value) throws Exception {
        gui.alone(() -> session.change(path, value));
    }

    /** Takes back the latest change. */
    void undo() throws Exception {
        gui.alone(session::undo);
    }

    /** Puts these settings in place of those made in the window and of those of the policy that is tried. */
    void plan(List<Changes.Change> ofWindow, List<Changes.Change> ofPolicy) throws Exception {
        gui.alone(() -> session.plan(ofWindow));
        Optional<PolicySchedule> tried = session.tried();
        if (tried.isPresent() && !ofPolicy.equals(ofPolicy())) {
            Path edited = Files.createTempFile("spillway-edited-", ".yaml");
            edited.toFile().deleteOnExit();
            Changes.write(edited, tried.get().name() + ", edited", "A policy edited in the window.", ofPolicy);
            attempt(edited, Optional.empty());
        }
    }

    private List<Changes.Change> ofPolicy() {
        return session.tried().map(Changes::of).orElse(List.of());
    }

    /** Shows the table of parameters. */
    ParameterDialog showParameters() {
        parameters.setVisible(true);
        parameters.show(session.values());
        return parameters;
    }

    /** Shows the time line. */
    void showTimeLine() {
        if (!window.computes()) {
            return;
        }
        timeLine.setVisible(true);
        showPlan();
    }

    private List<List<Changes.Change>> plan() {
        return List.of(session.changes().all(), ofPolicy());
    }

    private void showPlan() {
        planned = plan();
        timeLine.show(
                planned.get(0),
                planned.get(1),
                session.tried().map(PolicySchedule::name).orElse(""),
                session.main().latest().quarter().plus(1));
    }

    /** What was planned, or what holds now, as a file that {@code run} and {@code compare} accept. */
    void keep(Path file, boolean asPolicy) throws IOException {
        if (asPolicy) {
            List<Changes.Change> all = new ArrayList<>(ofPolicy());
            all.addAll(session.changes().all());
            Changes.write(file, "Settings from the window", "What was changed in the window.", all);
        } else {
            Files.writeString(file, configuration(file));
        }
        window.say("Saved: " + file);
    }

    /** A configuration that differs from the file of the session by what holds now. */
    private String configuration(Path file) {
        Path config = session.request().config();
        Map<String, Object> differs = new LinkedHashMap<>();
        Map<String, Object> inFile = configValues();
        session.values().forEach((path, value) -> {
            if (!value.equals(inFile.get(path))) {
                differs.put(path, value);
            }
        });
        String comment = "The settings that held in the window in "
                + session.main().latest().quarter().plus(1) + ".";
        return ExtendingConfig.text(file, config, differs, comment);
    }

    /** The values that the configuration and the settings of the command give, by path. */
    private Map<String, Object> fileValues() {
        return session.runner()
                .scenarios()
                .configs()
                .values(session.origin().scenario().config().effective());
    }

    /** The values of the configuration without the settings of the command, by path. */
    private Map<String, Object> configValues() {
        ConfigReader<ModelParams> configs = session.runner().scenarios().configs();
        return configs.read(session.request().config(), List.of(), new ArrayList<>())
                .map(read -> configs.values(read.effective()))
                .orElse(Map.of());
    }

    /** Brings up to date what is open. */
    void refresh() {
        if (parameters.isVisible()) {
            parameters.show(session.values());
        }
        if (timeLine.isVisible() && !planned.equals(plan())) {
            showPlan();
        }
    }

    /** Closes all windows. */
    void close() {
        parameters.dispose();
        timeLine.dispose();
    }
}
