package spillway.gui;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.jspecify.annotations.Nullable;

/** The menus of the window; keys follow from them. */
final class Menus {
    private static final int CONTROL = InputEvent.CTRL_DOWN_MASK;

    private final SpillwayWindow window;
    private final MapPane map;
    private final Takeaway takeaway;

    private Menus(SpillwayWindow window, MapPane map, Takeaway takeaway) {
        this.window = window;
        this.map = map;
        this.takeaway = takeaway;
    }

    /** The menu bar of a window. */
    static JMenuBar of(SpillwayWindow window, MapPane map, Takeaway takeaway) {
        return new Menus(window, map, takeaway).bar();
    }

    private JMenuBar bar() {
        JMenuBar bar = new JMenuBar();
        bar.add(run());
        bar.add(time());
        bar.add(mapMenu());
        bar.add(look());
        bar.add(steer());
        return bar;
    }

    private JMenu run() {
        JMenu menu = menu("Run", 'R');
        item(menu, "Save run\u2026", key(KeyEvent.VK_S), takeaway::saveRun);
        item(menu, "Save page of the comparison\u2026", null, takeaway::savePage);
        item(menu, "Copy command", key(KeyEvent.VK_K), takeaway::copyCommand);
        menu.addSeparator();
        item(menu, "Keep a checkpoint\u2026", null, takeaway::keepCheckpoint);
        item(menu, "Go on from a checkpoint\u2026", null, takeaway::openCheckpoint);
        item(menu, "Show a finished run\u2026", null, takeaway::openRun);
        menu.add(recent());
        menu.addSeparator();
        item(menu, "Save map and lines as pictures\u2026", key(KeyEvent.VK_M), takeaway::savePictures);
        item(menu, "Save every quarter as a numbered picture\u2026", null, takeaway::saveFrames);
        menu.addSeparator();
        item(menu, "Close", key(KeyEvent.VK_W), window::close);
        return menu;
    }

    /** Runs that were completed lately, looked up when the menu opens. */
    private JMenu recent() {
        JMenu menu = new JMenu("Recent runs");
        menu.addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent event) {
                menu.removeAll();
                for (Recent run : Recent.in(Takeaway.RUNS)) {
                    item(menu, run.label(), null, () -> window.replay(run.folder()));
                }
                if (menu.getItemCount() == 0) {
                    item(menu, "none in the folder runs", null, () -> {}).setEnabled(false);
                }
            }

            @Override
            public void menuDeselected(MenuEvent event) {}

            @Override
            public void menuCanceled(MenuEvent event) {}
        });
        return menu;
    }

    private JMenu time() {
        JMenu menu = menu("Time", 'T');
        item(menu, "Play or pause", KeyStroke.getKeyStroke(KeyEvent.VK_F5, 0), window::playOrPause);
        item(menu, "Step one quarter", KeyStroke.getKeyStroke(KeyEvent.VK_F6, 0), window::stepOnce);
        item(menu, "Play to a quarter\u2026", key(KeyEvent.VK_G), window::askPlayTo);
        menu.addSeparator();
        item(menu, "Show the quarter before", KeyStroke.getKeyStroke(KeyEvent.VK_F7, 0), () -> window.slideBy(-1));
        item(menu, "Show the quarter after", KeyStroke.getKeyStroke(KeyEvent.VK_F8, 0), () -> window.slideBy(1));
        item(
                menu,
                "Back to 2010",
                KeyStroke.getKeyStroke(KeyEvent.VK_F9, 0),
                () -> window.beginAgain(window.session().seed()));
        return menu;
    }

    private JMenu mapMenu() {
        JMenu menu = menu("Map", 'M');
        for (Layer layer : Layer.values()) {
            item(menu, layer.label(), key(KeyEvent.VK_1 + layer.ordinal()), () -> map.choose(layer))
                    .setToolTipText(layer.meaning() + ", " + layer.unit());
        }
        menu.addSeparator();
        for (Overlay overlay : Overlay.values()) {
            JCheckBoxMenuItem box = new JCheckBoxMenuItem(overlay.label(), map.shows(overlay));
            box.setAccelerator(key(overlay.key()));
            box.addActionListener(event -> map.show(overlay, box.isSelected()));
            menu.add(box);
        }
        menu.addSeparator();
        JCheckBoxMenuItem chinese = new JCheckBoxMenuItem("City names in Chinese");
        chinese.addActionListener(event -> {
            if (chinese.isSelected() && !CityNames.canBeWritten()) {
                chinese.setSelected(false);
                window.tell("No font on this computer has Chinese signs; install one, such as Noto Sans CJK.");
            } else {
                map.showChinese(chinese.isSelected());
            }
        });
        menu.add(chinese);
        return menu;
    }

    private JMenu look() {
        JMenu menu = menu("Look closer", 'L');
        item(
                menu,
                "Charts of all figures",
                key(KeyEvent.VK_H),
                () -> window.look().charts());
        item(
                menu,
                "What moved the verdict",
                key(KeyEvent.VK_Y),
                () -> window.look().showVerdict());
        menu.addSeparator();
        item(menu, "Larger text", key(KeyEvent.VK_EQUALS), () -> TextSize.set(TextSize.percent() + 25));
        item(menu, "Smaller text", key(KeyEvent.VK_MINUS), () -> TextSize.set(TextSize.percent() - 25));
        menu.addSeparator();
        for (String city : window.cities()) {
            item(menu, city, null, () -> window.inspectCity(city));
        }
        return menu;
    }

    private JMenu steer() {
        JMenu menu = menu("Steer", 'S');
        item(
                menu,
                "Try a policy\u2026",
                key(KeyEvent.VK_P),
                () -> window.steering().choosePolicy());
        item(
                menu,
                "Let go of the policy",
                null,
                () -> window.soon(() -> window.steering().drop()));
        item(menu, "Compare two", null, window::compare);
        menu.addSeparator();
        item(
                menu,
                "Time line of what is changed",
                key(KeyEvent.VK_J),
                () -> window.steering().showTimeLine());
        item(
                menu,
                "Expert: all parameters",
                key(KeyEvent.VK_E),
                () -> window.steering().showParameters());
        return menu;
    }

    private static JMenu menu(String name, char mnemonic) {
        JMenu menu = new JMenu(name);
        menu.setMnemonic(mnemonic);
        return menu;
    }

    private static JMenuItem item(JMenu menu, String label, @Nullable KeyStroke key, Runnable action) {
        JMenuItem item = new JMenuItem(label);
        if (key != null) {
            item.setAccelerator(key);
        }
        item.addActionListener(event -> action.run());
        menu.add(item);
        return item;
    }

    private static KeyStroke key(int code) {
        return KeyStroke.getKeyStroke(code, CONTROL);
    }
}
