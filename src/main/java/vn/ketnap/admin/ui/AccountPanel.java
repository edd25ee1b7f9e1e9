package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import vn.ketnap.admin.UserRow;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** How an account stands. */
final class AccountPanel extends Composite<Panel> {

    AccountPanel(UserRow user) {
        var formats = Formats.here();
        var words = new UserWords(formats);
        var facts = new DescriptionList();
        facts.addClassName("kn-account-facts");
        fact(facts, "username", user.username());
        fact(facts, "displayName", user.displayName());
        fact(facts, "state", words.state(user));
        fact(facts, "lastSignIn", words.lastSignIn(user));
        fact(facts, "createdOn", formats.date(user.createdAt().toLocalDate()));
        getContent().setFinding(getTranslation("admin.user.account"));
        getContent().setBody(facts);
    }

    private void fact(DescriptionList facts, String name, String value) {
        facts.add(new Term(getTranslation("admin.users.column." + name)), new Description(value));
    }
}
