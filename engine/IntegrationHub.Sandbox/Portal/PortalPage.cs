using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Portal;

/// <summary>The page on which a customer does what the configuration allows.</summary>
internal static class PortalPage
{
    public static HostedPage Page { get; } = new("/p/session", PortalSessions.Type, Show, Submit) { IsByAddress = true };

    private static PageAnswer Show(Call call, PageForm form)
    {
        var session = call.Subject(PortalSessions.Type);
        return Answer(call, session, form, form["redirect_status"] == "failed" ? "The bank did not confirm your card." : null);
    }

    private static PageAnswer Submit(Call call, PageForm form)
    {
        var session = call.Subject(PortalSessions.Type);
        var customer = call.Shop.Find("customer", session.Text("customer"));
        if (customer is null || Call.IsDeleted(customer))
            return PageAnswer.NotFound();
        var (bank, error) = PortalActions.Run(call, session, form);
        if (error is not null)
            return Answer(call, session, form, error, 400);
        if (bank is not null)
            return PageAnswer.GoTo(bank);
        return (session["flow"]?["after_completion"] as JsonObject)?.Text("type") switch
        {
            "redirect" => PageAnswer.GoTo(session["flow"]!["after_completion"]!["redirect"]!["return_url"]!.GetValue<string>()),
            "hosted_confirmation" => PageAnswer.Show("Done", Html.Of(
                $"<p>{session["flow"]!["after_completion"]!["hosted_confirmation"]!["custom_message"]?.GetValue<string>() ?? "Your change is made."}</p>")),
            "portal_homepage" => Answer(call, session, form, null, isHome: true),
            _ => Answer(call, session, form, null),
        };
    }

    private static PageAnswer Answer(Call call, JsonObject session, PageForm form, string? error, int status = 200, bool isHome = false)
    {
        if (call.Shop.Find("customer", session.Text("customer")) is not { } customer || Call.IsDeleted(customer))
            return PageAnswer.NotFound();
        var configuration = call.Shop.Find(PortalConfigurations.Type.Name, session.Text("configuration"))!;
        var flow = isHome ? null : (session["flow"] as JsonObject)?.Text("type");
        var profile = configuration["business_profile"]!.AsObject();
        var parts = new List<Html> { PageFields.Error(error) };
        if (profile.Text("headline") is { } headline)
            parts.Add(Html.Of($"<p>{headline}</p>\n"));
        parts.AddRange(PortalSections.All
            .Where(s => PortalConfigurations.Allows(configuration, s.Feature) && (flow is null || flow.StartsWith(s.Feature, StringComparison.Ordinal)))
            .Select(s => s.Show(call, session, configuration, customer, form)));
        foreach (var (address, label) in new[] { ("terms_of_service_url", "Terms of service"), ("privacy_policy_url", "Privacy policy") })
        {
            if (profile.Text(address) is { } url)
                parts.Add(Html.Of($"<p>{PageFields.Link(url, label)}</p>\n"));
        }

        if (session.Text("return_url") is { } back)
            parts.Add(Html.Of($"<p>{PageFields.Link(back, "Back to Harbor Lane Goods")}</p>\n"));
        return PageAnswer.Show("Your account with Harbor Lane Goods", Html.Join(parts), status) with
        {
            LeadsTo = session["flow"]?["after_completion"]?["redirect"]?["return_url"]?.GetValue<string>(),
        };
    }
}
