using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Pages;

/// <summary>A page that a person visits, about one object: looking shows it, sending its form does something.</summary>
/// <param name="Prefix">Where it is: an id follows, <c>/authenticate/payment_intents/pi_…</c>.</param>
/// <param name="Type">The kind of the object whose id follows; its clock is the page's.</param>
/// <param name="Show">Answers a look. The shop stays as it is.</param>
/// <param name="Submit">Answers the form, as a turn at the shop with its events; null when the page has no form.</param>
/// <remarks>The id may be followed by more of a path: it is <see cref="Call.Path"/>. An id that test keys do not know is looked for
/// among what live keys see. A form is posted to the page's own address.</remarks>
internal sealed record HostedPage(
    string Prefix, ResourceType Type, Func<Call, PageForm, PageAnswer> Show, Func<Call, PageForm, PageAnswer>? Submit = null)
{
    /// <summary>True when what follows the prefix is no id: the object is the one that has the path as its <c>url</c>.</summary>
    public bool IsByAddress { get; init; }

    /// <summary>The object whose page is asked for; null when there is none.</summary>
    public JsonObject? Find(Shop shop, string id) => IsByAddress
        ? shop.NewestFirst(Type.Name, "url", $"{Prefix}/{id}"[1..]).FirstOrDefault()
        : shop.Find(Type.Name, id);
}
