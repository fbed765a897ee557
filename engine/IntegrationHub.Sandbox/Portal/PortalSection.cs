using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Portal;

/// <summary>A part of the portal.</summary>
/// <param name="Feature">What the configuration has to allow.</param>
/// <param name="Show">The part, for a call, a session, its configuration, its customer and what was sent.</param>
internal sealed record PortalSection(string Feature, Func<Call, JsonObject, JsonObject, JsonObject, PageForm, Html> Show);
