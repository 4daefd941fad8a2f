package spillway.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;

/** Play, step, speed, seed, and the slider over the quarters that were seen. */
final class TimeBar extends JPanel {
    private static final long serialVersionUID = 1L;

    private final JButton play = new JButton("Play");
    private final JSlider seen = new JSlider(0, 0, 0);
    private final JLabel label = new JLabel("2010");
    private transient Consumer<Integer> shown = index -> {};
    private boolean told;

    /**
     * Controls of time.
     *
     * @param playOrPause plays, or stands still
     * @param one simulates one quarter
     * @param begin goes back to 2010 with a seed
     * @param speed is told of a new speed, quarters a second
     */
    TimeBar(Runnable playOrPause, Runnable one, LongConsumer begin, DoubleConsumer speed, long firstSeed) {
        super(new BorderLayout(8, 0));
        JPanel left = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 4));
        play.setName("play");
        play.setMnemonic('P');
        play.addActionListener(event -> playOrPause.run());
        left.add(play);
        JButton step = new JButton("Step");
        step.setName("step");
        step.setMnemonic('S');
        step.setToolTipText("Simulates one quarter");
        step.addActionListener(event -> one.run());
        left.add(step);
        JComboBox<Speed> speeds = new JComboBox<>(Speed.values());
        speeds.setName("speed");
        speeds.setSelectedItem(Speed.USUAL);
        speeds.addActionListener(event -> speed.accept(((Speed) speeds.getSelectedItem()).quarters));
        left.add(speeds);
        add(left, BorderLayout.WEST);
        seen.setName("seen");
        seen.setToolTipText("Back and forth over the quarters that were simulated");
        seen.addChangeListener(event -> {
            if (!told) {
                shown.accept(seen.getValue());
            }
        });
        add(seen, BorderLayout.CENTER);
        JPanel right = new JPanel(new FlowLayout(FlowLayout.RIGHT, 6, 4));
        right.add(label);
        right.add(new JLabel("Seed"));
        JSpinner seed = new JSpinner(new SpinnerNumberModel((Number) firstSeed, 0L, Long.MAX_VALUE, 1L));
        seed.setName("seed");
        ((JSpinner.DefaultEditor) seed.getEditor()).getTextField().setColumns(5);
        right.add(seed);
        JButton restart = new JButton("Back to 2010");
        restart.setName("restart");
        restart.setMnemonic('B');
        restart.addActionListener(event -> begin.accept(((Number) seed.getValue()).longValue()));
        right.add(restart);
        add(right, BorderLayout.EAST);
    }

    /** Tells {@code index} of the scene that a person slides to. */
    void onSlide(Consumer<Integer> index) {
        shown = index;
    }

    /** Follows the run: its scenes, the one shown, and whether it plays. */
    void show(List<Scene> scenes, int index, boolean playing) {
        told = true;
        seen.setMaximum(Math.max(0, scenes.size() - 1));
        seen.setValue(index);
        told = false;
        label.setText(scenes.get(index).year() + " " + scenes.get(index).season());
        play.setText(playing ? "Pause" : "Play");
    }

    /** How fast it plays. */
    private enum Speed {
        SLOW("1 quarter a second", 1),
        USUAL("5 quarters a second", 5),
        FAST("20 quarters a second", 20),
        FASTEST("as fast as it can", 1000);

        private final String words;
        private final double quarters;

        Speed(String words, double quarters) {
            this.words = words;
            this.quarters = quarters;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
