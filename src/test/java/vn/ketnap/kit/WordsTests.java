package vn.ketnap.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each constant people may read has a word, and no word is left behind when a constant goes. */
class WordsTests {

    @Test
    void words_and_constants_match() {
        var constants = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "vn.ketnap.shared",
                                "vn.ketnap.organization",
                                "vn.ketnap.quota",
                                "vn.ketnap.source",
                                "vn.ketnap.admission",
                                "vn.ketnap.review")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(constant -> (Enum<?>) constant)
                        .map(constant -> "word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                        .toList();
        assertThat(TextsTests.load("words.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(constants);
    }
}
