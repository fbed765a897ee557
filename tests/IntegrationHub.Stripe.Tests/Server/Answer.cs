using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Stripe.Tests.Server;

/// <summary>What a scripted server does with one request.</summary>
internal delegate Task Answer(RecordedRequest request, HttpContext context);
