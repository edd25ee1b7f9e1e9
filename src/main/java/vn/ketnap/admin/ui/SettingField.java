package vn.ketnap.admin.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.PageWords;
import vn.ketnap.settings.Setting;
import vn.ketnap.settings.SettingShape;

/** The field in which the value of a setting is typed or chosen; what cannot be read is told by the rules. */
interface SettingField {

    /** Puts the field or fields into a form. */
    void into(FormDialog form);

    /** Fills it with a value as it is kept. */
    void set(String value);

    /** The value as it is kept. */
    String value();

    /** The field a setting needs; the days of a calendar are {@link CalendarFields}. */
    static SettingField of(Setting setting) {
        return switch (setting.shape()) {
            case CHOICE -> new Choice(setting);
            case ORDER -> new Order(setting);
            default -> new Typed(setting);
        };
    }

    /** A number, several numbers, a word. */
    final class Typed implements SettingField {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        private final Setting setting;
        private final TextField field = new TextField(PageWords.text("admin.settings.field.value"));

        private Typed(Setting setting) {
            this.setting = setting;
            if (setting.shape() == SettingShape.STEPS) {
                field.setHelperText(PageWords.text("admin.settings.field.steps"));
            }
            var unit = setting.shape() == SettingShape.WORD
                    ? ""
                    : Messages.ofClassPath()
                            .text(
                                    Formats.here().locale(),
                                    "settings.unit." + setting.unit().name(),
                                    percent() ? "%" : "")
                            .strip();
            field.setSuffixComponent(new Span(unit));
        }

        private boolean percent() {
            return setting.shape() == SettingShape.SHARE || setting.shape() == SettingShape.PERCENT;
        }

        @Override
        public void into(FormDialog form) {
            form.with("value", field);
        }

        @Override
        public void set(String value) {
            boolean english = Formats.here().locale().getLanguage().equals("en");
            field.setValue(
                    switch (setting.shape()) {
                        case SHARE -> spoken(new BigDecimal(value).multiply(HUNDRED), english);
                        case PERCENT -> spoken(new BigDecimal(value), english);
                        case STEPS -> value.replace(",", ", ");
                        default -> value;
                    });
        }

        private static String spoken(BigDecimal number, boolean english) {
            var plain = number.stripTrailingZeros().toPlainString();
            return english ? plain : plain.replace('.', ',');
        }

        @Override
        public String value() {
            var typed = field.getValue().strip();
            return switch (setting.shape()) {
                case SHARE -> share(typed.replace(',', '.'));
                case PERCENT -> typed.replace(',', '.');
                case STEPS -> typed.replaceAll("[\\s;,]+", ",");
                case WHOLE -> typed.replace(".", "");
                default -> typed;
            };
        }

        private static String share(String percent) {
            try {
                return new BigDecimal(percent).divide(HUNDRED).toPlainString();
            } catch (NumberFormatException unreadable) {
                return percent + "?";
            }
        }
    }

    /** One of several. */
    final class Choice implements SettingField {

        private final Select<String> field = new Select<>();

        private Choice(Setting setting) {
            var words = new SettingWords(Formats.here());
            field.setLabel(PageWords.text("admin.settings.field.value"));
            field.setItems(setting.options());
            field.setItemLabelGenerator(words::option);
        }

        @Override
        public void into(FormDialog form) {
            form.with("value", field);
        }

        @Override
        public void set(String value) {
            field.setValue(value);
        }

        @Override
        public String value() {
            return field.getValue() == null ? "" : field.getValue();
        }
    }

    /** Several, in the order in which they are chosen. */
    final class Order implements SettingField {

        private final MultiSelectComboBox<String> field =
                new MultiSelectComboBox<>(PageWords.text("admin.settings.field.value"));

        private Order(Setting setting) {
            var words = new SettingWords(Formats.here());
            field.setItems(setting.options());
            field.setItemLabelGenerator(words::option);
            field.setHelperText(PageWords.text("admin.settings.field.order"));
            field.setClearButtonVisible(true);
            field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        }

        @Override
        public void into(FormDialog form) {
            form.wide("value", field);
        }

        @Override
        public void set(String value) {
            field.setValue(new LinkedHashSet<>(Arrays.asList(value.split(",", -1))));
        }

        @Override
        public String value() {
            return field.getValue().stream().collect(Collectors.joining(","));
        }
    }
}
