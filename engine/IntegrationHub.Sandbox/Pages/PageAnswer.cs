using IntegrationHub.Sandbox.Events;

namespace IntegrationHub.Sandbox.Pages;

/// <summary>What a hosted page answers: something to read, or the way to somewhere else.</summary>
internal sealed record PageAnswer
{
    public int Status { get; private init; } = 200;

    public string Title { get; private init; } = "";

    public Html Body { get; private init; } = Html.Nothing;

    /// <summary>Where the browser is sent instead.</summary>
    public string? Location { get; private init; }

    /// <summary>An address that a form on the page may end at, because a browser lets a form lead only where the page says.</summary>
    public string? LeadsTo { get; init; }

    public static PageAnswer Show(string title, Html body, int status = 200) => new() { Title = title, Body = body, Status = status };

    /// <summary>Sends the browser on with a GET, so that going back does not post a form again.</summary>
    /// <param name="address">Where to. An address of the sandbox itself may stand under the name that is kept for it.</param>
    public static PageAnswer GoTo(string address) =>
        new() { Location = address.Replace(SandboxEvents.AnyAddress.ToString(), "/", StringComparison.Ordinal), Status = 303 };

    /// <summary>A page for who came by a wrong or an old address.</summary>
    public static PageAnswer NotFound() => Show(
        "Not found", Html.Of($"<p>There is nothing at this address, or no longer.</p>"), 404);
}
