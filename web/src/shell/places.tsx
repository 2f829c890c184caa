import { House, MessageCircleMore, User } from 'lucide-react';

/** The three places of everyone, the same on phone and desktop. */
export const places = [
  { path: '/', name: 'today', icon: <House aria-hidden /> },
  { path: '/feed', name: 'say', icon: <MessageCircleMore aria-hidden /> },
  { path: '/me', name: 'mine', icon: <User aria-hidden /> },
] as const;
